import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

type PolicyContext = {
  request: { path: string };
  state: { isAuthenticated?: boolean; user?: { blocked?: boolean | null } };
};

/** Of Strapi's: who am I, change my password, leave; what its frame asks before it draws anything. */
const OPEN =
  /^\/admin\/(users\/me(\/permissions)?|logout|information|project-settings|license-limit-information|init|tracking.*)$/;
const FIRST = '请先修改初始密码，再使用系统。';

/**
 * A password that somebody else gave is known to two people, so nothing is done with it but choosing another. Stands in the
 * policy that every admin route asks, Strapi's and ours; call in register(), before routes are composed.
 */
export const demandOwnPassword = (strapi: Core.Strapi): void => {
  strapi.get('policies').set('admin::isAuthenticatedAdmin', (context: PolicyContext) => {
    const { isAuthenticated, user } = context.state;
    if (user?.blocked === true && !OPEN.test(context.request.path)) {
      throw new errors.PolicyError(FIRST, { code: 'people.first-password', errors: [] });
    }
    return Boolean(isAuthenticated);
  });
};
