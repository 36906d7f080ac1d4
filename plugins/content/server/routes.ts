import { adminRoute as route } from '../../../src/platform/strapi/admin-route';

const READ = 'plugin::review.read';
const UNIT = 'plugin::content.unit-settings';
const EDIT_DOCUMENTS: [string, string] = [
  'plugin::content-manager.explorer.update',
  'api::normative-document.normative-document',
];

export const routes = {
  documents: {
    type: 'admin',
    routes: [
      route('GET', '/unit-settings', 'documents.findUnitSettings', UNIT),
      route('GET', '/issuing-body', 'documents.findIssuingBody', READ),
      route('PUT', '/unit-settings', 'documents.saveUnitSettings', UNIT),
      route('GET', '/index-numbers', 'documents.listNumbers', UNIT),
      route('POST', '/index-numbers/:documentId', 'documents.reserve', EDIT_DOCUMENTS),
      route('GET', '/titles/:type', 'documents.findTwins', READ),
      route('GET', '/corrections/:type/:documentId', 'corrections.find', READ),
    ],
  },
  files: {
    type: 'admin',
    routes: [
      route('GET', '/files', 'files.list', 'plugin::upload.read'),
      route('GET', '/files/:id/uses', 'files.uses', 'plugin::upload.read'),
      route('GET', '/files/addresses', 'file-addresses.find', READ),
      route('GET', '/storage', 'files.storage', 'plugin::content.storage.read'),
      // An address of a file is signed, so that pictures show in the admin without a token; unsigned answers 403.
      { method: 'GET', path: '/files/:name', handler: 'files.send', config: { auth: false } },
    ],
  },
  /** Word files: a body from one, for those who edit; a body as one, for those who read items. */
  docx: {
    type: 'admin',
    routes: [
      route('POST', '/docx/import', 'docx.import', 'plugin::review.submit'),
      route('POST', '/docx/export', 'docx.export', READ),
    ],
  },
};
