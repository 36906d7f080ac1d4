import { describe, expect, it } from 'vitest';

import { byProblem, toState } from './account-state';
import type { ShownAccount, ShownConnector } from './accounts-api';

const connectors: ShownConnector[] = [
  { name: 'manual', fields: [] },
  {
    name: 'board',
    fields: [{ name: 'token', kind: 'secret', labelZh: '令牌', labelEn: 'Token', required: true }],
  },
];
const account = (accountId: string, changes: object = {}) =>
  ({
    ...{ accountId, connector: 'manual', secrets: [] },
    standing: { paused: null, parked: null },
    ...changes,
  }) as unknown as ShownAccount;
const since = { at: '2020-03-05T01:30:00Z' };
const paused = { standing: { paused: { ...since, reason: '核查', by: '孙' }, parked: null } };
const parked = { standing: { paused: null, parked: { ...since, code: 'x', message: '过期' } } };
const token = (readable: boolean) => ({
  ...{ connector: 'board', secrets: [{ name: 'token', expiresAt: null, savedAt: '', readable }] },
});

describe('the cards of accounts', () => {
  it.each([
    [account('a'), 'good'],
    [account('a', paused), 'paused'],
    [account('a', parked), 'parked'],
    [account('a', { connector: 'board' }), 'unreadable'],
    [account('a', token(false)), 'unreadable'],
    [account('a', token(true)), 'good'],
  ])('%# say the worst of it', (one, state) => expect(toState(one, connectors)).toBe(state));

  it('stand with problems first, else in their order', () => {
    const all = [account('a'), account('b', paused), account('c'), account('d', parked)];
    const sorted = all.sort(byProblem(connectors)).map(({ accountId }) => accountId);
    expect(sorted).toEqual(['d', 'b', 'a', 'c']);
  });
});
