import { reads } from './controllers/reads';
import { routes } from './routes';
import { services } from './services';

export default { services, routes, controllers: { reads } };
