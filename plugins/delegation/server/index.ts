import { delegations } from './controllers/delegations';
import { handovers } from './controllers/handovers';
import { routes } from './routes';
import { services } from './services';

export default { services, routes, controllers: { delegations, handovers } };
