import { pastRevisions } from './controllers/past-revisions';
import { routes } from './routes';
import { services } from './services';

export default { services, routes, controllers: { pastRevisions } };
