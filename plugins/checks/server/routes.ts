const SUBMIT = 'plugin::review.submit';
const ARCHIVE = 'plugin::checks.archive';

const route = (method: string, path: string, handler: string, action = 'plugin::checks.words') => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [action] } },
    ],
  },
});

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/words', 'words.find'),
      route('GET', '/words.csv', 'words.findCsv'),
      route('POST', '/words/read', 'words.read'),
      route('PUT', '/words', 'words.save'),
      // Whoever may submit an item answers for it.
      route('POST', '/items/:type/:documentId/answers', 'answers.answer', SUBMIT),
      route('GET', '/archive', 'archive.find', ARCHIVE),
      route('POST', '/archive/:type/:documentId', 'archive.handle', ARCHIVE),
    ],
  },
};
