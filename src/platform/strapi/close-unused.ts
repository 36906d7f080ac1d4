import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

type Controller = Record<string, unknown>;

const refuseMail = () => {
  throw new errors.ForbiddenError('不能通过这个地址发送邮件。');
};
const refuseTrial = () => {
  throw new errors.NotFoundError();
};

/**
 * Ways of Strapi's that the desk does not use: whoever is signed in, or holds a token, could send mail to anybody in this
 * system's name; and a trial of another edition is none of ours. Call in register(), before routes are composed.
 */
export const closeUnused = (strapi: Core.Strapi): void => {
  const extend = (uid: string, actions: Controller) =>
    strapi
      .get('controllers')
      .extend(uid, (controller: Controller) => ({ ...controller, ...actions }) as never);
  extend('plugin::email.email', { send: refuseMail, test: refuseMail });
  extend('admin::admin', { licenseTrialTimeLeft: refuseTrial });
};
