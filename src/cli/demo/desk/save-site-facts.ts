import type { Core } from '@strapi/strapi';

import type { NamesServices } from '../../../../plugins/names/server/services';
import type { SiteFacts } from '../../../contracts/site-facts';
import { seedDemoPeople } from '../../../people/demo-people';
import { toActor } from '../../../platform/strapi/current-actor';

/** Of nobody: numbers that were never given out. */
const FACTS: SiteFacts = {
  ...{ nameZh: '自治区生态环境厅', nameEn: 'Department of Ecology and Environment of Ningxia' },
  ...{
    theme: 'blue',
    hostZh: '自治区生态环境厅',
    hostEn: 'Department of Ecology and Environment of Ningxia',
    domain: '',
  },
  ...{
    icp: '示例ICP备00000000号',
    police: '示例公网安备 00000000000000号',
    siteCode: '0000000000',
  },
  ...{ addressZh: '示例市示例路1号', addressEn: '1 Example Road, Example City' },
  ...{ postcode: '000000', telephone: '0000-0000000' },
};

/** While nothing is public yet, so that one person's word suffices; on a second run nothing. */
export const saveSiteFacts = async (strapi: Core.Strapi): Promise<void> => {
  const site = strapi.plugin('names').service('site') as NamesServices['site'];
  const { sql } = site.database;
  if ((await site.areBound(sql)) || (await site.readFacts(sql))) return;
  const { administrator } = await seedDemoPeople(strapi);
  const outcome = await site.propose(FACTS, '', toActor(administrator));
  if (!outcome.ok) throw new Error(outcome.message);
};
