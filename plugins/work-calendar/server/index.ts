import { calendar } from './controllers/calendar';
import { routes } from './routes';
import { services } from './services';

export default { services, routes, controllers: { calendar } };
