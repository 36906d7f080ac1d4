import { lookAgains } from './controllers/look-agains';
import { routes } from './routes';
import { services } from './services';

export default { services, routes, controllers: { lookAgains } };
