import { describe, expect, it } from 'vitest';

import {
  firstPublishedAt,
  liveOf,
  newestOf,
  type RecordedPublication,
  toChain,
  toHeld,
} from './publication-chain';

const macs = { isGenuine: (_: unknown, { mac }: { mac: string | null }) => mac === 'genuine' };

const aPublication = (
  publicationId: number,
  kind: RecordedPublication['kind'],
  mac: string | null = 'genuine',
): RecordedPublication => ({
  ...{ type: 'news-post', documentId: 'doc1', locale: 'zh-Hans', publicationId, kind, mac },
  ...{ caseId: publicationId, batchId: null, fingerprint: `f${publicationId}`, reason: null },
  ...{ supersedes: publicationId > 1 ? publicationId - 1 : null, beforeMacs: false },
  ...{ publishedBy: 'admin:1', publishedByName: '甲', publishedAt: `2020-03-0${publicationId}` },
});
const chainOf = (...rows: RecordedPublication[]) => toChain(rows, macs);

describe('a chain', () => {
  it('ends where the genuine ones end, whatever was forged behind them', () => {
    const first = aPublication(1, 'first');
    for (const kind of ['correction', 'withdrawal', 'first'] as const) {
      const chain = chainOf(first, aPublication(2, kind, null));
      expect(liveOf(chain)).toBe(first);
      expect([...chain.forgedIds]).toEqual([2]);
    }
  });

  it('goes on with what people do after a forged one', () => {
    const withdrawn = chainOf(
      aPublication(1, 'first'),
      aPublication(2, 'withdrawal', null),
      aPublication(3, 'withdrawal'),
    );
    expect(liveOf(withdrawn)).toBeUndefined();
    expect(newestOf(withdrawn)?.publicationId).toBe(3);
    expect(liveOf(chainOf(aPublication(1, 'first', null)))).toBeUndefined();
  });

  it('knows since when an item is public by genuine publications alone', () => {
    const chain = chainOf(
      aPublication(1, 'first'),
      aPublication(2, 'first', null),
      aPublication(3, 'correction'),
    );
    const corrected = newestOf(chain) as RecordedPublication;
    expect(firstPublishedAt(chain, corrected)).toEqual(new Date('2020-03-01'));
    const alone = chainOf(aPublication(1, 'first', null), aPublication(2, 'correction'));
    expect(firstPublishedAt(alone, newestOf(alone) as RecordedPublication)).toEqual(
      new Date('2020-03-02'),
    );
  });
});

describe('what accounts hold', () => {
  const line = (publicationId: number, act: string, accountId = 'portal') => ({
    ...{ publicationId, act, accountId },
  });
  it('is the last genuine line of each, unless that is a withdrawal', () => {
    const chain = chainOf(aPublication(1, 'first'), aPublication(2, 'withdrawal', null));
    const lines = [line(2, 'withdraw'), line(1, 'publish'), line(1, 'publish', 'wechat')];
    expect(toHeld(lines, chain)).toEqual([line(1, 'publish'), line(1, 'publish', 'wechat')]);
    expect(toHeld([line(1, 'withdraw'), line(1, 'publish')], chain)).toEqual([]);
    expect(toHeld(null, chain)).toEqual([]);
  });
});
