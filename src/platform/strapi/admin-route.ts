/** An action, or one upon a content type. */
type Action = string | [action: string, subject: string];

/** Of a route for signed-in people who hold these permissions. */
export const guardedBy = (...actions: Action[]) => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions } }],
});

export const adminRoute = (
  method: string,
  path: string,
  handler: string,
  ...actions: Action[]
) => ({
  method,
  path,
  handler,
  config: guardedBy(...actions),
});
