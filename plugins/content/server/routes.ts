const mayRead = (action: string) => ({
  policies: [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: [action] } },
  ],
});
const get = (path: string, handler: string, config: object) => ({
  method: 'GET',
  path,
  handler,
  config,
});

export const routes = {
  files: {
    type: 'admin',
    routes: [
      get('/files', 'files.list', mayRead('plugin::upload.read')),
      get('/files/:id/uses', 'files.uses', mayRead('plugin::upload.read')),
      get('/storage', 'files.storage', mayRead('plugin::content.storage.read')),
      // An address of a file is signed, so that pictures show in the admin without a token; unsigned answers 403.
      get('/files/:name', 'files.send', { auth: false }),
    ],
  },
};
