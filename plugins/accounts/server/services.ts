import type { Core } from '@strapi/strapi';

import type { SecretBox } from '../../../src/platform/secret-box';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { createAccounts } from './create-accounts';
import type { KnownConnector } from './use-cases/keep-accounts';

const accounts = ({ strapi }: { strapi: Core.Strapi }) =>
  createAccounts({
    database: strapiDatabase(strapi),
    secrets: strapi.get('gongkai.secret-box') as SecretBox,
    connectors: () => strapi.get('gongkai.connectors') as Promise<readonly KnownConnector[]>,
  });

export const services = { accounts };
