import { bootstrap } from './bootstrap';
import { controllers } from './controllers/files';
import { register } from './register';
import { routes } from './routes';
import { services } from './services';

export default { register, bootstrap, services, controllers, routes };
