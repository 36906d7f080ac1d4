import { adminRoute } from '../../../src/platform/strapi/admin-route';

/** Deadlines are part of a workflow: who keeps those keeps the calendar. */
const KEEP = 'plugin::review.workflows';

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      adminRoute('GET', '/', 'calendar.find', KEEP),
      adminRoute('PUT', '/', 'calendar.save', KEEP),
    ],
  },
};
