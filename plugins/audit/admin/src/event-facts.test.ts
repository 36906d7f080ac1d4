import { expect, it } from 'vitest';

import { ACTIONS } from '../../server/core/actions';
import type { AuditEvent } from './audit-types';
import { toFacts } from './event-facts';
import { en } from './translations-en';
import { zhHans } from './translations-zh-hans';

const anEvent = (traits: Partial<AuditEvent>): AuditEvent => ({
  auditId: 1,
  action: 'case.decided',
  actor: 'admin:1',
  actorName: '林',
  detail: {},
  happenedAt: '2026-01-01T00:00:00Z',
  sealed: true,
  item: null,
  caseId: null,
  personName: null,
  facts: {},
  ...traits,
});

const EVENTS = [
  anEvent({
    facts: { stageZh: '初审', stageEn: 'First review', verdict: 'return', reason: '数据' },
  }),
  anEvent({ facts: { verdict: 'approve' } }),
  ...['published', 'returned', 'recalled'].map((outcome) => anEvent({ facts: { outcome } })),
  ...['first', 'correction', 'takeover', 'withdrawal'].map((kind) => anEvent({ facts: { kind } })),
  ...['publish', 'update', 'withdraw'].map((act) =>
    anEvent({ facts: { act, accountZh: '门户', accountEn: 'Portal' } }),
  ),
  ...['column', 'department'].flatMap((kind) =>
    ['create', 'update', 'clone', 'delete'].map((verb) =>
      anEvent({ facts: { cause: `${kind}.${verb}` } }),
    ),
  ),
  anEvent({ facts: { cause: 'site.update' } }),
  ...['confirmed', 'declined', 'taken-back'].map((nameVerdict) =>
    anEvent({
      facts: { nameFrom: '要闻 / News', nameTo: '头条 / Top', nameVerdict, reason: '更名' },
    }),
  ),
  anEvent({ facts: { nameFrom: '要闻 / News', orderFrom: '1', orderTo: '2' } }),
  anEvent({ facts: { nameFrom: '要闻 / News', parentFrom: '—', parentTo: '政务公开' } }),
  anEvent({ facts: { saveNumber: '3' } }),
  anEvent({ facts: { departments: ['办公室', '法规处'] } }),
  anEvent({ facts: { departments: [] } }),
  anEvent({ detail: { name: '林', before: ['编辑'], after: [] } }),
  anEvent({ detail: { name: '林', roles: ['编辑'] } }),
];

it('says each fact in words that both languages have', () => {
  for (const event of EVENTS) {
    const ids = toFacts(event, true).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect([id, id in zhHans, id in en]).toEqual([id, true, true]);
  }
  expect(toFacts(anEvent({}), true)).toEqual([]);
});

it('has words for every action', () => {
  for (const action of ACTIONS) {
    const id = `audit.action.${action}`;
    expect([id, id in zhHans, id in en]).toEqual([id, true, true]);
  }
});

it('chooses the names of the language', () => {
  const [stage] = toFacts(anEvent({ facts: { stageZh: '初审', stageEn: 'First' } }), false);
  expect(stage).toEqual({ id: 'audit.fact.stage', values: { stage: 'First' } });
});
