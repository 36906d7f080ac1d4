import { NAMED_KINDS, toNamedUid } from '../../../src/contracts/named';
import { adminRoute } from '../../../src/platform/strapi/admin-route';

const CONFIRM = 'plugin::names.confirm';
const explorer = (verb: string) => `plugin::content-manager.explorer.${verb}`;
const COLUMN = toNamedUid('column');
const signedIn = (path: string, handler: string) => ({
  ...{ method: 'POST', path, handler },
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});
const HANDLERS = { column: 'Column', department: 'Department' } as const;

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      adminRoute('GET', '/', 'proposals.list', CONFIRM),
      ...NAMED_KINDS.flatMap((kind) => {
        const [path, handler] = [`/${kind}s/:documentId`, HANDLERS[kind]];
        const [read, update] = [explorer('read'), explorer('update')];
        return [
          adminRoute('GET', path, `proposals.find${handler}`, [read, toNamedUid(kind)]),
          // Whoever may change one proposes its names.
          adminRoute('POST', path, `proposals.propose${handler}`, [update, toNamedUid(kind)]),
        ];
      }),
      adminRoute('GET', '/site', 'site.find', [explorer('read'), COLUMN]),
      adminRoute('POST', '/site', 'site.propose', [explorer('update'), COLUMN]),
      adminRoute('POST', '/site/proposals/:proposalId/confirm', 'site.confirm', CONFIRM),
      adminRoute('POST', '/site/proposals/:proposalId/decline', 'site.decline', CONFIRM),
      signedIn('/site/proposals/:proposalId/take-back', 'site.takeBack'),
      adminRoute('POST', '/proposals/:proposalId/confirm', 'proposals.confirm', CONFIRM),
      adminRoute('POST', '/proposals/:proposalId/decline', 'proposals.decline', CONFIRM),
      // Whoever proposed it takes it back, whatever else they may do now: that it is their own is the use-case's rule.
      signedIn('/proposals/:proposalId/take-back', 'proposals.takeBack'),
    ],
  },
};
