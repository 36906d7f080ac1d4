// An address of a file is signed, so that pictures show in the admin without a token; unsigned answers 403.
export const routes = {
  files: {
    type: 'admin',
    routes: [
      { method: 'GET', path: '/files/:name', handler: 'files.send', config: { auth: false } },
    ],
  },
};
