import { notices } from './controllers/notices';
import { routes } from './routes';
import { services } from './services';

export default { services, routes, controllers: { notices } };
