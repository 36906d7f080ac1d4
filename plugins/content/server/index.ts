import { bootstrap } from './bootstrap';
import { config } from './config';
import { documents } from './controllers/documents';
import { fileAddresses } from './controllers/file-addresses';
import { controllers } from './controllers/files';
import { register } from './register';
import { routes } from './routes';
import { services } from './services';

export default {
  register,
  bootstrap,
  config,
  services,
  controllers: { ...controllers, documents, 'file-addresses': fileAddresses },
  routes,
};
