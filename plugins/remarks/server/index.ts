import { remarks } from './controllers/remarks';
import { routes } from './routes';
import { services } from './services';

export default { services, routes, controllers: { remarks } };
