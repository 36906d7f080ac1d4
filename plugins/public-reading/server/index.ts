import { controllers } from './controllers/items';
import { routes } from './routes';
import { services } from './services';

export default { services, routes, controllers };
