import { config } from './config';
import { patrols } from './controllers/patrols';
import { routes } from './routes';
import { services } from './services';

export default { config, services, routes, controllers: { patrols } };
