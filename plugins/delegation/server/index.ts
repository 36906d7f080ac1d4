import { delegations } from './controllers/delegations';
import { routes } from './routes';
import { services } from './services';

export default { services, routes, controllers: { delegations } };
