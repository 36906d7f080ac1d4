import type { Core } from '@strapi/strapi';

import type { RegisterMacs } from '../../../src/contracts/register-macs';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { createPublishedItems } from './adapters/published-items';

const publishedItems = ({ strapi }: { strapi: Core.Strapi }) =>
  createPublishedItems({
    sql: strapiDatabase(strapi).sql,
    macs: strapi.get('gongkai.register-macs') as RegisterMacs,
    portalUrl: strapi.get('gongkai.portal-url') as string,
  });

export const services = { publishedItems };
export type PublicReadingServices = { publishedItems: ReturnType<typeof publishedItems> };
