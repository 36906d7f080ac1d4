import { describe, expect, it } from 'vitest';

import { type AskedSwitch, checkSwitch, type SwitchGround } from './check-switch';

const item = { type: 'news-post', documentId: 'a', locale: 'zh-Hans' } as const;
const NOTHING: SwitchGround = { newest: null, publicationId: null };
const check = (asked: Partial<AskedSwitch>, ground: Partial<SwitchGround> = {}) =>
  checkSwitch(
    { kind: 'grey', isOn: true, item: null, reason: '公祭日', ...asked },
    { ...NOTHING, ...ground },
  );
const strip = { kind: 'strip', item } as const;

describe('a switch of the portal', () => {
  it('turns when it stands the other way', () => {
    expect(check({})).toBeUndefined();
    expect(check({ isOn: false }, { newest: { isOn: true, publicationId: null } })).toBeUndefined();
    expect(check(strip, { publicationId: 7 })).toBeUndefined();
  });
  it.each([
    ['unchanged', { isOn: false }, {}],
    ['unchanged', {}, { newest: { isOn: true, publicationId: null } }],
    ['unchanged', strip, { newest: { isOn: true, publicationId: 7 }, publicationId: 7 }],
    ['no-item', { kind: 'strip', item: null }, {}],
    ['not-public', strip, {}],
    ['no-reason', { reason: '' }, {}],
    ['reason-too-long', { reason: '长'.repeat(201) }, {}],
  ] as const)('is refused: %s', (refusal, asked, ground) =>
    expect(check(asked, ground)?.refusal).toBe(`site-switches.${refusal}`),
  );
  it('gives the strip another item, or the same in a later publication', () => {
    const newest = { isOn: true, publicationId: 7 };
    expect(check(strip, { newest, publicationId: 9 })).toBeUndefined();
  });
});
