import { describe, expect, it } from 'vitest';

import { judgeEmbargo, judgeWish } from './embargo';

const MACS = { isGenuine: () => true };
const NOON = new Date('2026-03-02T04:00:00Z');
const hours = (number: number) => new Date(NOON.getTime() + number * 3600 * 1000);
const until = (untilAt: Date | null) => ({
  ...({ type: 'news-post', documentId: 'doc1', locale: 'zh-Hans' } as const),
  ...{ untilAt, reason: '', setBy: 'admin:1', setByName: '甲', setAt: hours(-9) },
  ...{ mac: 'x', beforeMacs: false },
});

describe('an embargo', () => {
  it.each([
    ['none', null, null],
    ['lifted', until(null), null],
    ['one hour ahead', until(hours(1)), 'channels.embargoed'],
    ['just over', until(NOON), null],
  ] as const)('%s: %#', (_, embargo, refusal) =>
    expect(judgeEmbargo(embargo, NOON, MACS)).toBe(refusal),
  );
  it('that nobody of ours made bars as well', () =>
    expect(judgeEmbargo(until(null), NOON, { isGenuine: () => false })).toBe(
      'channels.forged-embargo',
    ));
});

describe('setting one', () => {
  const standing = {
    known: true,
    inReview: false,
    isPublic: false,
    embargo: null,
    publishAt: null,
  };
  const set = { until: hours(5), reason: '', mayShorten: false };
  const lift = { ...set, until: null };
  const under = { ...standing, embargo: until(hours(9)) };
  const submitted = { ...under, inReview: true };
  it.each([
    ['a first one', standing, set, null],
    ['of no item', { ...standing, known: false }, set, 'channels.no-item'],
    ['of what is public', { ...standing, isPublic: true }, set, 'channels.embargo-public'],
    ['of a correction in review', { ...standing, isPublic: true, inReview: true }, set, null],
    ['lifting of what is public', { ...under, isPublic: true }, { ...lift, reason: 'x' }, null],
    ['lifting none', standing, lift, 'channels.no-embargo'],
    ['a longer one in review', submitted, { ...set, until: hours(10) }, null],
    ['a shorter one without a reason', under, set, 'channels.embargo-reason'],
    ['a shorter one with a reason', under, { ...set, reason: '会议提前' }, null],
    ['a shorter one in review', submitted, { ...set, reason: 'x' }, 'channels.embargo-signatory'],
    ['lifting in review', submitted, { ...lift, reason: 'x' }, 'channels.embargo-signatory'],
    ['lifting by who signs', submitted, { ...lift, reason: 'x', mayShorten: true }, null],
    [
      'one after the set time',
      { ...standing, publishAt: hours(4) },
      set,
      'channels.embargo-after-schedule',
    ],
    ['one up to the set time', { ...standing, publishAt: hours(5) }, set, null],
    ['a new one after one that is over', { ...submitted, embargo: until(hours(-1)) }, set, null],
  ] as const)('%s', (_, known, wish, refusal) =>
    expect(judgeWish(known, wish, NOON)).toBe(refusal),
  );
});
