import { adminRoute as route } from '../../../src/platform/strapi/admin-route';

const WORDS = 'plugin::checks.words';
const SUBMIT = 'plugin::review.submit';
const ARCHIVE = 'plugin::checks.archive';

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/words', 'words.find', WORDS),
      route('GET', '/words.csv', 'words.findCsv', WORDS),
      route('POST', '/words/read', 'words.read', WORDS),
      route('PUT', '/words', 'words.save', WORDS),
      // Whoever may submit an item answers for it.
      route('POST', '/items/:type/:documentId/answers', 'answers.answer', SUBMIT),
      route('GET', '/archive', 'archive.find', ARCHIVE),
      route('POST', '/archive/:type/:documentId', 'archive.handle', ARCHIVE),
    ],
  },
};
