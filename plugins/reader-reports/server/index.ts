import { readerReports } from './controllers/reader-reports';
import { routes } from './routes';
import { services } from './services';

export default { services, routes, controllers: { readerReports } };
