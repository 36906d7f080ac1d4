import { PURPOSES, type SiteFacts } from '../../../../src/contracts/site-facts';

/** Fields in the order and groups in which they are shown. */
export const SITE_GROUPS: readonly [group: string, fields: readonly (keyof SiteFacts)[]][] = [
  ['names', ['nameZh', 'nameEn', 'theme']],
  ['foot', ['hostZh', 'hostEn', 'addressZh', 'addressEn', 'postcode', 'telephone']],
  ['codes', ['icp', 'police', 'siteCode', 'domain']],
  ['purposes', PURPOSES],
];
export const SITE_FIELDS = SITE_GROUPS.flatMap(([, fields]) => fields);

export const NO_FACTS: SiteFacts = {
  ...{ nameZh: '', nameEn: '', theme: 'blue', hostZh: '', hostEn: '', icp: '', police: '' },
  ...{ siteCode: '', domain: '', addressZh: '', addressEn: '', postcode: '', telephone: '' },
};
