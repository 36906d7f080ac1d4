import { accounts } from './controllers/accounts';
import { routes } from './routes';
import { services } from './services';

export default { services, routes, controllers: { accounts } };
