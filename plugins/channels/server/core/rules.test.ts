import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Account } from '../../../../src/contracts/channel';
import { toPauseMs } from './back-off';
import { toRecordedAct } from './check-manual-entry';
import { toCountedAs } from './count-as';
import { decideRetry } from './decide-retry';
import { toFollowUp } from './follow-up';
import { findPublishObstacle } from './may-publish';
import { planDeliveries } from './plan-deliveries';

const account = (accountId: string, changes: Partial<Account> = {}): Account => ({
  accountId,
  channel: accountId,
  connector: accountId === 'portal' ? 'portal' : 'manual',
  nameZh: accountId,
  nameEn: accountId,
  enabled: true,
  ...changes,
});
const accounts = [account('portal'), account('wechat'), account('weibo', { enabled: false })];

describe('the plan of a publication', () => {
  it('publishes where wanted and enabled, by hand where a person posts', () => {
    const wanted = ['portal', 'wechat', 'weibo', 'unknown'];
    expect(planDeliveries({ accounts, wanted, held: [], open: [] })).toEqual([
      { accountId: 'portal', intent: 'publish', awaitsPerson: false },
      { accountId: 'wechat', intent: 'publish', awaitsPerson: true },
    ]);
  });

  it('withdraws wherever it is held or may still arrive, disabled accounts too', () => {
    const plan = planDeliveries({ accounts, wanted: [], held: ['portal'], open: ['weibo'] });
    expect(plan.map(({ accountId, intent }) => `${accountId} ${intent}`)).toEqual([
      'portal withdraw',
      'weibo withdraw',
    ]);
  });

  it('leaves no account with what the item no longer says', () => {
    const some = fc.subarray(['portal', 'wechat', 'weibo']);
    fc.assert(
      fc.property(some, some, some, (wanted, held, open) => {
        const plan = planDeliveries({ accounts, wanted, held, open });
        for (const accountId of [...held, ...open]) {
          const intent = wanted.includes(accountId) ? 'update' : 'withdraw';
          expect(plan).toContainEqual({ accountId, intent, awaitsPerson: false });
        }
        expect(new Set(plan.map(({ accountId }) => accountId)).size).toBe(plan.length);
      }),
    );
  });
});

describe('counting', () => {
  it.each([
    ['publish', 'first', false, 'new'],
    ['publish', 'correction', false, 'new'],
    ['publish', 'first', true, 'again'],
    ['publish', 'takeover', false, 'takeover'],
    ['update', 'correction', true, 'update'],
    ['withdraw', 'withdrawal', true, 'withdrawal'],
  ] as const)('%s of a %s, published before: %s, is %s', (act, kind, everPublished, countedAs) => {
    expect(toCountedAs({ act, kind, everPublished })).toBe(countedAs);
  });
});

describe('a case', () => {
  const mac = (is: boolean) => ({ mac: is ? 'genuine' : null, beforeMacs: false });
  const opened = {
    ...{ type: 'news-post' as const, documentId: 'doc1', locale: 'zh-Hans', fingerprint: 'a' },
    ...{ saveNumber: 1, authors: ['admin:1'], workflowId: 'default', workflowVersion: 1 },
    ...{ submittedBy: 'admin:1', submittedByName: '甲', submittedAt: '2020-03-01T00:00:00Z' },
  } as const;
  const decided = {
    ...{ caseId: 1, stageIndex: 0, verdict: 'approve' as const, reason: '', fingerprint: 'a' },
    departmentId: null,
    ...{ decidedBy: 'admin:2', decidedByName: '乙', decidedRole: 'first-reviewer' },
    decidedAt: '2020-03-01T00:00:00Z',
  } as const;
  const at = new Date('2020-03-02T00:00:00Z');
  const embargo = {
    ...({ type: 'news-post', documentId: 'doc1', locale: 'zh-Hans' } as const),
    ...{ untilAt: '2020-03-02T00:00:01Z', reason: '', setBy: 'admin:1', setByName: '甲' },
    setAt: '2020-03-01T00:00:00Z',
  };
  const genuine = { ...decided, ...mac(true) };
  const facts = {
    case: { ...opened, ...mac(true) },
    decisions: [genuine, genuine],
    fingerprint: 'a',
    open: true,
    approved: true,
    published: false,
    wanted: ['portal'],
    disclosure: 'proactive',
    embargo: null,
    bundles: null,
    bytes: null,
    ground: { list: null, answers: null },
    publications: null,
    accounts,
    ledger: null,
    pending: null,
  };
  it.each([
    [null, 'channels.no-case'],
    [{ published: true }, 'channels.already-published'],
    [{ open: false }, 'channels.case-closed'],
    [{ approved: false }, 'channels.not-approved'],
    [{ case: { ...opened, ...mac(false) } }, 'channels.forged-approval'],
    [{ decisions: [genuine, { ...decided, ...mac(false) }] }, 'channels.forged-approval'],
    [{ fingerprint: 'b' }, 'channels.fingerprint-differs'],
    [{ wanted: null }, 'channels.expunged'],
    [{ disclosure: 'withheld' }, 'channels.not-proactive'],
    [{ disclosure: null }, 'channels.not-proactive'],
    [{ embargo: { ...embargo, ...mac(true) } }, 'channels.embargoed'],
    [{ embargo: { ...embargo, untilAt: null, ...mac(false) } }, 'channels.forged-embargo'],
    [{}, null],
  ])('with %j answers %s', (changes, refusal) => {
    const macs = { isGenuine: (_: unknown, row: { mac: string | null }) => row.mac === 'genuine' };
    expect(
      findPublishObstacle(changes && { ...facts, ...changes }, { fingerprint: 'a', at }, macs),
    ).toBe(refusal);
  });
});

describe('an entry by hand', () => {
  const held = { publicationId: 3, address: null, externalId: null };
  it.each([
    ['publish', null, 'publish'],
    ['publish', held, 'update'],
    ['withdraw', held, 'withdraw'],
    ['withdraw', null, null],
  ] as const)('of a %s is the act by what is held', (intent, there, act) => {
    expect(toRecordedAct({ intent, held: there, publicationId: 5 })).toBe(act);
  });
  it('older than what is held is a post of its own', () => {
    expect(toRecordedAct({ intent: 'publish', held, publicationId: 2 })).toBe('publish');
  });

  const late = {
    publicationId: 2,
    newestPublicationId: 3,
    newestKind: 'correction',
    newestAccounts: ['wechat'],
    account: account('wechat'),
  } as const;
  it('of an old publication makes the newest one due again there', () => {
    expect(toFollowUp(late, null)).toEqual({ do: 'plan', intent: 'update' });
    expect(toFollowUp(late, 'cancelled')).toEqual({ do: 'plan-again', intent: 'update' });
    expect(toFollowUp({ ...late, newestAccounts: [] }, 'planned')).toEqual({
      do: 'plan-again',
      intent: 'withdraw',
    });
    expect(toFollowUp({ ...late, newestKind: 'withdrawal' }, null)).toEqual({
      do: 'plan',
      intent: 'withdraw',
    });
    expect(toFollowUp(late, 'confirmed')).toEqual({ do: 'tell' });
    expect(toFollowUp(late, 'sending')).toEqual({ do: 'nothing' });
  });
  it('of the newest publication needs nothing more', () => {
    expect(toFollowUp({ ...late, publicationId: 3 }, 'confirmed')).toEqual({ do: 'nothing' });
  });
});

describe('a retry', () => {
  const failed = {
    state: 'failed',
    isForged: false,
    publicationId: 1,
    newestPublicationId: 1,
  } as const;
  it('plans what failed, looks up what is unknown, and refuses the rest', () => {
    expect(decideRetry(failed, false)).toEqual({ ok: true, to: 'planned' });
    expect(decideRetry({ ...failed, state: 'unconfirmed' }, false)).toEqual({
      ok: true,
      to: 'sending',
    });
    expect(decideRetry({ ...failed, state: 'confirmed' }, false)).toMatchObject({ ok: false });
    expect(decideRetry({ ...failed, newestPublicationId: 2 }, false)).toMatchObject({
      refusal: 'channels.superseded',
    });
    expect(decideRetry({ ...failed, isForged: true }, false)).toMatchObject({
      refusal: 'channels.forged-publication',
    });
    expect(decideRetry({ ...failed, state: 'planned' }, true)).toMatchObject({
      refusal: 'channels.needs-person',
    });
  });
});

describe('the pauses', () => {
  it('grow and come to an end with the sixth attempt', () => {
    const pauses = [1, 2, 3, 4, 5].map(toPauseMs);
    expect(pauses).toEqual([...pauses].sort((a, b) => (a ?? 0) - (b ?? 0)));
    expect(toPauseMs(6)).toBeNull();
  });
});
