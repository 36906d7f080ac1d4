import { adminRoute as route } from '../../../src/platform/strapi/admin-route';

const READ = 'plugin::review.read';
const SUBMIT = 'plugin::review.submit';
const WATCH = 'plugin::review.watch';
const DECIDE = 'plugin::review.decide';
const DECIDE_MANY = 'plugin::review.decide-many';
const WORKFLOWS = 'plugin::review.workflows';

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/items/:type/:documentId', 'items.find', READ),
      route('POST', '/items/submit', 'items.submitMany', SUBMIT),
      route('POST', '/items/:type/:documentId/submit', 'items.submit', SUBMIT),
      route('GET', '/lock/:type/:documentId', 'items.lock', READ),
      route('POST', '/open-forms/:type/:documentId', 'open-forms.beat', SUBMIT),
      route('POST', '/open-forms/:type/:documentId/close', 'open-forms.close', SUBMIT),
      route('POST', '/open-forms/:type/:documentId/take-over', 'open-forms.takeOver', SUBMIT),
      route('GET', '/states', 'items.states', READ),
      route('GET', '/own', 'home.own', SUBMIT),
      route('GET', '/returned', 'home.returned', READ),
      route('GET', '/late', 'home.late', WATCH),
      route('GET', '/afters', 'afters.list', WATCH),
      route('GET', '/tasks', 'cases.tasks', READ),
      route('GET', '/cases/:caseId', 'cases.find', READ),
      route('POST', '/cases/:caseId/forms', 'case-forms.print', READ),
      route('GET', '/cases/:caseId/forms/:formId/word', 'case-forms.word', READ),
      route('GET', '/inbox', 'inbox.list', READ),
      route('GET', '/inbox/counts', 'inbox.counts', READ),
      route('GET', '/inbox/places', 'inbox.places', READ),
      route('GET', '/phrases', 'phrases.find', DECIDE),
      route('PUT', '/phrases', 'phrases.save', DECIDE),
      route('POST', '/cases/approve', 'inbox.approveMany', DECIDE_MANY),
      route('POST', '/cases/:caseId/claim', 'inbox.claim', DECIDE),
      route('POST', '/cases/:caseId/release', 'inbox.release', DECIDE),
      route('GET', '/cases/:caseId/diff', 'differences.find', READ),
      route('POST', '/cases/:caseId/decide', 'cases.decide', DECIDE),
      route('POST', '/cases/:caseId/recall', 'cases.recall', SUBMIT),
      route('GET', '/workflows', 'workflows.find', WORKFLOWS),
      route('POST', '/workflows', 'workflows.create', WORKFLOWS),
      route('PUT', '/workflows/:workflowId', 'workflows.update', WORKFLOWS),
      route('PUT', '/workflow-assignments', 'workflows.assign', WORKFLOWS),
    ],
  },
};
