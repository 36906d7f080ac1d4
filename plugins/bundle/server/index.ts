import { bundles } from './controllers/bundles';
import { routes } from './routes';
import { services } from './services';

export default { services, routes, controllers: { bundles } };
