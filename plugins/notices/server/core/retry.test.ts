import { describe, expect, it } from 'vitest';

import { REFUSED_ATTEMPTS, toMailEnd, toRetryMs } from './retry';

const error = '550 no such mailbox';

describe('a letter', () => {
  it('that went out is over', () => {
    expect(toMailEnd({ result: 'sent' }, 1)).toEqual({ state: 'sent' });
  });

  it('is tried again after pauses that grow to an hour', () => {
    expect([1, 2, 3, 6, 7, 500].map((attempts) => toRetryMs(attempts) / 60_000)).toEqual([
      1, 2, 4, 32, 60, 60,
    ]);
  });

  it('is never given up because the server is away', () => {
    expect(toMailEnd({ result: 'unreachable', error }, 5000)).toMatchObject({ state: 'due' });
  });

  it('that the server refuses again and again is given up', () => {
    const refused = { result: 'refused', error } as const;
    expect(toMailEnd(refused, REFUSED_ATTEMPTS - 1)).toMatchObject({ state: 'due' });
    expect(toMailEnd(refused, REFUSED_ATTEMPTS)).toEqual({ state: 'failed', error });
  });
});
