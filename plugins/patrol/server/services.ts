import type { Core } from '@strapi/strapi';

import type { DepartmentScope } from '../../../src/contracts/department-scope';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { listDeadLinks } from './adapters/link-store';
import { listPatrols } from './adapters/patrol-store';

const patrols = ({ strapi }: { strapi: Core.Strapi }) => ({
  database: strapiDatabase(strapi),
  list: listPatrols,
  listDeadLinks,
  scope: () => strapi.get('gongkai.department-scope') as DepartmentScope,
});

export const services = { patrols };
export type PatrolServices = { patrols: ReturnType<typeof patrols> };
