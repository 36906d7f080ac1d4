import type { Core } from '@strapi/strapi';

import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { createAudit } from './services';

const record = ({ strapi }: { strapi: Core.Strapi }) =>
  createAudit({ database: strapiDatabase(strapi) });

export default { services: { record } };
