import { bootstrap } from './bootstrap';
import { config } from './config';
import { corrections } from './controllers/corrections';
import { documents } from './controllers/documents';
import { docxControllers } from './controllers/docx';
import { fileAddresses } from './controllers/file-addresses';
import { controllers as fileControllers } from './controllers/files';
import { register } from './register';
import { routes } from './routes';
import { services } from './services';

const controllers = {
  ...fileControllers,
  ...docxControllers,
  corrections,
  documents,
  'file-addresses': fileAddresses,
};

export default { register, bootstrap, config, services, controllers, routes };
