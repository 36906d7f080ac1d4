import { notices } from './controllers/notices';
import { robots } from './controllers/robots';
import { routes } from './routes';
import { services } from './services';

export default { services, routes, controllers: { notices, robots } };
