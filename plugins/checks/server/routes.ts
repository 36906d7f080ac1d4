const route = (method: string, path: string, handler: string) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: ['plugin::checks.words'] } },
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
    ],
  },
};
