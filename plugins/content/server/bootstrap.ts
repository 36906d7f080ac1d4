import type { Core } from '@strapi/strapi';

import { watchFiles } from './watch-files';

export const bootstrap = ({ strapi }: { strapi: Core.Strapi }) => {
  watchFiles(strapi);
};
