import type { Core } from '@strapi/strapi';

import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { listPatrols } from './adapters/patrol-store';

const patrols = ({ strapi }: { strapi: Core.Strapi }) => ({
  database: strapiDatabase(strapi),
  list: listPatrols,
});

export const services = { patrols };
export type PatrolServices = { patrols: ReturnType<typeof patrols> };
