import { adminRoute } from '../../../src/platform/strapi/admin-route';

const READ = 'plugin::search.read';
const KEEP = 'plugin::search.keep';

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      adminRoute('GET', '/', 'desk.find', READ),
      adminRoute('PUT', '/', 'desk.save', READ, KEEP),
    ],
  },
};
