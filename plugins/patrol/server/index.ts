import { patrols } from './controllers/patrols';
import { routes } from './routes';
import { services } from './services';

export default { services, routes, controllers: { patrols } };
