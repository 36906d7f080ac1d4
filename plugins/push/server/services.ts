import type { Core } from '@strapi/strapi';

import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { readFarState } from './adapters/state-store';

const state = ({ strapi }: { strapi: Core.Strapi }) => ({
  read: () => readFarState(strapiDatabase(strapi).sql),
});

export const services = { state };
export type PushServices = { state: ReturnType<typeof state> };
