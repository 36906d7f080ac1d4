import { adminRoute } from '../../../src/platform/strapi/admin-route';

const DECIDE = 'plugin::review.decide';
const MANAGE_PEOPLE = 'admin::people.manage';

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      adminRoute('GET', '/own', 'delegations.own', DECIDE),
      adminRoute('POST', '/own', 'delegations.make', DECIDE),
      adminRoute('POST', '/own/:delegationId/end', 'delegations.end', DECIDE),
      adminRoute('GET', '/all', 'delegations.all', MANAGE_PEOPLE),
      adminRoute('POST', '/all', 'delegations.makeForAnother', MANAGE_PEOPLE),
      adminRoute('POST', '/all/:delegationId/end', 'delegations.endAny', MANAGE_PEOPLE),
      adminRoute('GET', '/persons', 'handovers.persons', MANAGE_PEOPLE),
      adminRoute('GET', '/tasks/:person', 'handovers.tasks', MANAGE_PEOPLE),
      adminRoute('POST', '/tasks/:person/hand-over', 'handovers.handOver', MANAGE_PEOPLE),
    ],
  },
};
