import { describe, expect, it } from 'vitest';

import { type Batch, findDiscardObstacle, findSigningObstacle, toBatchState } from './imports';

const at = new Date('2026-03-01T00:00:00Z');
const sign = (signedBy: string) => ({ signedBy, signedByName: signedBy, signedAt: at });
const aBatch = (traits: Partial<Batch> = {}): Batch => ({
  batchId: 1,
  name: '旧站',
  source: '旧站',
  begunBy: 'system',
  begunByName: '系统',
  begunAt: at,
  items: 2,
  sha256: 'a',
  closedAt: at,
  report: {},
  signatures: [],
  discard: null,
  published: 0,
  standing: 0,
  ...traits,
});
const discard = { reason: '有误', discardedByName: '甲', discardedAt: at };
const signed = [sign('admin:1'), sign('admin:2')];

describe('a batch', () => {
  it.each([
    ['open', { sha256: null }],
    ['awaits-signature', { signatures: [sign('admin:1')] }],
    ['signed', { signatures: signed, published: 1 }],
    ['taken-over', { signatures: signed, published: 2 }],
    ['discarded', { discard }],
  ] as const)('is %s', (state, traits) => {
    expect(toBatchState(aBatch(traits as Partial<Batch>))).toBe(state);
  });

  const seen = { sha256: 'a', signer: 'admin:2' };
  it.each([
    ['channels.no-batch', null, seen],
    ['channels.batch-open', aBatch({ sha256: null }), seen],
    ['channels.batch-discarded', aBatch({ discard }), seen],
    ['channels.batch-signed', aBatch({ signatures: signed }), { ...seen, signer: 'admin:3' }],
    ['channels.signed-already', aBatch({ signatures: [sign('admin:2')] }), seen],
    ['channels.batch-differs', aBatch(), { ...seen, sha256: 'b' }],
    [null, aBatch({ signatures: [sign('admin:1')] }), seen],
  ])('is refused a signature: %s', (refusal, batch, input) => {
    expect(findSigningObstacle(batch, input)).toBe(refusal);
  });

  it('may be discarded until two have signed', () => {
    expect(findDiscardObstacle(aBatch({ signatures: [sign('admin:1')] }))).toBeNull();
    expect(findDiscardObstacle(aBatch({ signatures: signed }))).toBe('channels.batch-signed');
    expect(findDiscardObstacle(aBatch({ discard }))).toBe('channels.batch-discarded');
    expect(findDiscardObstacle(null)).toBe('channels.no-batch');
  });
});
