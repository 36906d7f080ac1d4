import { describe, expect, it } from 'vitest';

import type { SiteFacts } from '../../../../src/contracts/site-facts';
import { checkReason, checkSiteFacts, toSiteFacts } from './check-site-facts';

const FACTS: SiteFacts = {
  ...{ nameZh: '某省生态环境厅', nameEn: 'Department', theme: 'blue' },
  ...{ hostZh: '某省生态环境厅', hostEn: '', icp: '某ICP备00000000号', police: '' },
  ...{ siteCode: '1400000000', domain: 'sthjt.example.gov.cn' },
  ...{ addressZh: '某市某路1号', addressEn: '', postcode: '030000', telephone: '0000-0000000' },
};

describe('what head and foot of the portal are to say', () => {
  it('is taken as it is given, trimmed, with the Chinese name where there is no English one', () => {
    const facts = toSiteFacts({
      ...FACTS,
      nameEn: ' ',
      icp: ` ${FACTS.icp} `,
      other: 'x',
      police: 7,
    });
    expect(facts).toEqual({ ...FACTS, nameEn: FACTS.nameZh });
    expect(checkSiteFacts(facts, null)).toEqual([]);
    expect(checkSiteFacts(facts, FACTS)).toEqual([]);
    expect(checkSiteFacts(toSiteFacts({ ...FACTS, siteCode: 'bm00000000' }), FACTS)).toEqual([]);
  });

  it.each([
    ['names.no-name', { nameZh: '' }],
    ['names.too-long', { nameEn: 'n'.repeat(101) }],
    ['names.site-too-long', { addressZh: '路'.repeat(201) }],
    ['names.site-bad-text', { hostZh: '一\n二' }],
    ['names.bad-theme', { theme: 'constructor' }],
    ['names.bad-site-code', { siteCode: '123' }],
    ['names.bad-domain', { domain: 'https://example.gov.cn' }],
    ['names.bad-postcode', { postcode: '12345a' }],
  ])('is refused as %s, with the field named', (refusal, part) => {
    const path = Object.keys(part)[0];
    expect(checkSiteFacts({ ...FACTS, ...part } as SiteFacts, null)).toEqual([{ refusal, path }]);
  });

  it('names every wrong field at once, and what does not change', () => {
    const wrong = { ...FACTS, siteCode: '1', postcode: '1' };
    expect(checkSiteFacts(wrong, FACTS).map(({ path }) => path)).toEqual(['siteCode', 'postcode']);
    expect(checkSiteFacts({ ...FACTS }, FACTS)).toMatchObject([
      { refusal: 'names.site-unchanged' },
    ]);
  });

  it('names columns that there are, one purpose for each, and leaves out what is not named', () => {
    const named = toSiteFacts({ ...FACTS, disclosureColumn: 'open', topicColumn: ' ' });
    expect(named).toEqual({ ...FACTS, disclosureColumn: 'open' });
    expect(checkSiteFacts(named, FACTS, ['open'])).toEqual([]);
    expect(checkSiteFacts(named, FACTS, ['news'])).toEqual([
      { refusal: 'names.bad-purpose', path: 'disclosureColumn' },
    ]);
    const twice = { ...named, statutoryColumn: 'open' };
    expect(checkSiteFacts(twice, FACTS, ['open']).map(({ path }) => path)).toEqual([
      'disclosureColumn',
      'statutoryColumn',
    ]);
    expect(checkSiteFacts(named, named, ['open'])).toMatchObject([
      { refusal: 'names.site-unchanged' },
    ]);
  });

  it('needs a reason', () => {
    expect(checkReason('')).toMatchObject([{ refusal: 'names.site-no-reason' }]);
    expect(checkReason('因'.repeat(501))).toMatchObject([{ refusal: 'names.reason-too-long' }]);
    expect(checkReason('换届')).toEqual([]);
  });
});
