import { createHmac } from 'node:crypto';

import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  createRegisterMacs,
  type FactsOf,
  type MacKind,
  toKeyMac,
  toRegisterKeys,
} from './register-macs';

const KEY = 'a key of sixteen letters or more';
const macs = createRegisterMacs([KEY]);
const text = fc.string({ maxLength: 8 });
const id = fc.integer({ min: 1, max: 9 });
const at = fc.date({
  min: new Date('2000-01-01'),
  max: new Date('2040-01-01'),
  noInvalidDate: true,
});
const item = {
  type: fc.constantFrom('news-post' as const, 'social-post' as const),
  documentId: text,
  locale: text,
};

const place = fc.record({ order: fc.integer(), parentId: fc.option(fc.string()) });
const FACTS: { [K in MacKind]: fc.Arbitrary<FactsOf[K]> } = {
  case: fc.record({
    ...item,
    ...{ fingerprint: text, saveNumber: id, authors: fc.array(text, { maxLength: 3 }) },
    ...{ workflowId: text, workflowVersion: id },
    ...{ submittedBy: text, submittedByName: text, submittedAt: at },
  }),
  decision: fc.record({
    ...{
      caseId: id,
      stageIndex: id,
      verdict: fc.constantFrom(
        'approve' as const,
        'return' as const,
        'comment' as const,
        'skip' as const,
      ),
      departmentId: fc.option(text),
    },
    ...{ delegationId: fc.option(id), delegator: fc.option(text), delegatorName: fc.option(text) },
    ...{ reason: text, fingerprint: text, decidedBy: text, decidedByName: text, decidedRole: text },
    decidedAt: at,
  }),
  publication: fc.record({
    ...item,
    kind: fc.constantFrom(
      'first' as const,
      'correction' as const,
      'takeover' as const,
      'withdrawal' as const,
    ),
    ...{ caseId: fc.option(id), batchId: fc.option(id), fingerprint: fc.option(text) },
    ...{ supersedes: fc.option(id), reason: fc.option(text) },
    ...{ publishedBy: text, publishedByName: text, publishedAt: at },
  }),
  workflow: fc.record({
    ...{ workflowId: text, version: id, nameZh: fc.option(text), nameEn: fc.option(text) },
    stages: fc.array(fc.record({ key: text, count: id, roles: fc.array(text) }), { maxLength: 3 }),
    ...{ madeBy: text, madeByName: fc.option(text), madeAt: at },
  }),
  'workflow-assignments': fc.record({
    version: id,
    assignments: fc.array(
      fc.record({
        ...{ ...item, columnId: fc.option(text), departmentId: fc.option(text) },
        ...{ origin: fc.constant('repost' as const), workflowId: text },
      }),
      { maxLength: 3 },
    ),
    ...{ savedBy: text, savedByName: text, savedAt: at },
  }),
  'import-signature': fc.record({
    ...{ batchId: id, signedBy: text, signedByName: text, sha256: text, signedAt: at },
  }),
  'person-seal': fc.record({ personId: id, passwordSha256: text, sealedAt: at }),
  'finding-answer': fc.record({
    ...item,
    ...{ findingKey: text, rule: text, answer: text },
    ...{ answeredBy: text, answeredByName: text, answeredAt: at },
  }),
  'case-form': fc.record({
    ...{ caseId: id, sha256: text, printedBy: text, printedByName: text, printedAt: at },
  }),
  schedule: fc.record({
    ...item,
    act: fc.constantFrom('publish' as const, 'withdraw' as const),
    ...{ caseId: fc.option(id), fingerprint: fc.option(text), reason: fc.option(text) },
    ...{ dueAt: at, scheduledBy: text, scheduledByName: text, scheduledAt: at },
  }),
  embargo: fc.record({
    ...item,
    ...{ untilAt: fc.option(at), reason: text, setBy: text, setByName: text, setAt: at },
  }),
  delegation: fc.record({
    ...{ delegator: text, delegatorName: text, delegate: text, delegateName: text },
    ...{ fromOn: text, untilOn: text, cause: fc.constantFrom('trip' as const, 'leave' as const) },
    ...{ madeBy: text, madeByName: text, madeAt: at },
  }),
  bundle: fc.record({
    caseIds: fc.array(id, { maxLength: 3 }),
    ...{ madeBy: text, madeByName: text, madeAt: at },
  }),
  'expunging-request': fc.record({
    ...item,
    ...{ fingerprints: fc.array(text, { maxLength: 3 }), note: text },
    cause: fc.constantFrom('personal' as const, 'other' as const),
    ...{ askedBy: text, askedByName: text, askedAt: at },
  }),
  'expunging-end': fc.record({
    expungingId: id,
    ...{ outcome: fc.constantFrom('confirmed' as const, 'refused' as const), note: text },
    ...{ endedBy: text, endedByName: text, endedAt: at },
  }),
  'bundle-end': fc.record({
    ...{ bundleId: id, outcome: fc.constantFrom('published' as const, 'dissolved' as const) },
    ...{ reason: text, endedBy: text, endedByName: text, endedAt: at },
  }),
  'name-proposal': fc.record({
    ...{ kind: fc.constantFrom('column' as const, 'department' as const), documentId: text },
    ...{ fromZh: text, fromEn: text, fromSlug: fc.option(text) },
    ...{ toZh: text, toEn: text, toSlug: fc.option(text) },
    ...{ fromPlace: fc.option(place), toPlace: fc.option(place) },
    ...{ reason: text, proposedBy: text, proposedByName: text, proposedAt: at },
  }),
  'site-proposal': fc.record({
    ...{ fromFacts: fc.option(text), toFacts: text },
    ...{ reason: text, proposedBy: text, proposedByName: text, proposedAt: at },
  }),
  'site-word': fc.record({
    proposalId: id,
    verdict: fc.constantFrom('confirmed' as const, 'declined' as const, 'taken-back' as const),
    ...{ reason: text, givenBy: text, givenByName: text, givenAt: at },
  }),
  'site-switch': fc.record({
    kind: fc.constantFrom('grey' as const, 'strip' as const),
    isOn: fc.boolean(),
    type: fc.option(item.type),
    ...{ documentId: fc.option(text), locale: fc.option(text), publicationId: fc.option(id) },
    ...{ reason: text, switchedBy: text, switchedByName: text, switchedAt: at },
  }),
  placement: fc.record({
    ...{ place: text, locale: text },
    items: fc.array(fc.record({ type: item.type, documentId: text, publicationId: id })),
    ...{ placedBy: text, placedByName: text, placedAt: at },
  }),
  'name-word': fc.record({
    proposalId: id,
    verdict: fc.constantFrom('confirmed' as const, 'declined' as const, 'taken-back' as const),
    ...{ reason: text, givenBy: text, givenByName: text, givenAt: at },
  }),
};
const KINDS = Object.keys(FACTS) as MacKind[];
const recorded = <T>(facts: T, mac: string | null) => ({ ...facts, mac, beforeMacs: false });

describe.each(KINDS)('the code of a %s', (kind) => {
  const facts = FACTS[kind] as fc.Arbitrary<FactsOf[typeof kind]>;

  it('holds for the row it was made of, and for the same row out of JSON', () => {
    fc.assert(
      fc.property(facts, (row) => {
        const mac = macs.make(kind, row);
        expect(macs.isGenuine(kind, recorded(row, mac))).toBe(true);
        const read = JSON.parse(JSON.stringify(row)) as typeof row;
        expect(macs.isGenuine(kind, recorded(read, mac))).toBe(true);
      }),
    );
  });

  it('holds for no row in which any column says something else', () => {
    fc.assert(
      fc.property(facts, facts, (row, other) => {
        const mac = macs.make(kind, row);
        for (const name of Object.keys(row) as (keyof typeof row)[]) {
          const changed = { ...row, [name]: other[name] };
          const isSame = JSON.stringify(changed) === JSON.stringify(row);
          expect(macs.isGenuine(kind, recorded(changed, mac))).toBe(isSame);
        }
      }),
    );
  });

  it('is none of another kind, even of the same columns', () => {
    fc.assert(
      fc.property(facts, (row) => {
        for (const other of KINDS.filter((one) => one !== kind)) {
          const forged = recorded(row, macs.make(kind, row)) as never;
          expect(macs.isGenuine(other, forged)).toBe(false);
        }
      }),
    );
  });

  it('is asked of every row but those from before there were codes', () => {
    fc.assert(
      fc.property(facts, (row) => {
        for (const mac of [null, '', 'f'.repeat(64), 'ü'.repeat(64)]) {
          expect(macs.isGenuine(kind, recorded(row, mac))).toBe(false);
        }
        expect(macs.isGenuine(kind, { ...row, mac: null, beforeMacs: true })).toBe(true);
      }),
    );
  });
});

it('is for a decision without a department what it was before there were any', () => {
  const decision = {
    ...{ caseId: 1, stageIndex: 0, verdict: 'approve' as const, reason: '', fingerprint: 'f' },
    ...{ decidedBy: 'admin:2', decidedByName: '乙', decidedRole: 'signatory' },
    decidedAt: '2026-11-01T00:00:00.000Z',
  };
  const before = createHmac('sha256', KEY)
    .update(`{"domain":"gongkai/decision/1","facts":${canonicalize(decision)}}`)
    .digest('hex');
  expect(macs.make('decision', { ...decision, departmentId: null })).toBe(before);
  expect(macs.make('decision', { ...decision, departmentId: 'law' })).not.toBe(before);
  const own = { delegationId: null, delegator: null, delegatorName: null };
  expect(macs.make('decision', { ...decision, ...own, departmentId: null })).toBe(before);
});

describe('the keys', () => {
  const signature = {
    ...{ batchId: 1, signedBy: 'admin:1', signedByName: '甲', sha256: 'a' },
    signedAt: new Date('2020-03-01T00:00:00.123Z'),
  };
  it('make codes with the first and accept all', () => {
    const old = macs.make('import-signature', signature);
    const both = createRegisterMacs(['another key of sixteen letters', KEY]);
    expect(both.isGenuine('import-signature', recorded(signature, old))).toBe(true);
    const fresh = both.make('import-signature', signature);
    expect(macs.isGenuine('import-signature', recorded(signature, fresh))).toBe(false);
  });
  it('are parted by commas', () => {
    expect(toRegisterKeys('one, two')).toEqual(['one', 'two']);
  });
  it('are known again by a code that is none of a row', () => {
    expect(toKeyMac(KEY)).toMatch(/^[0-9a-f]{64}$/);
    expect(toKeyMac(KEY)).not.toBe(toKeyMac(`${KEY}!`));
  });
});

it('takes a text as the database keeps it, and a forged instant for no code', () => {
  const row = {
    ...{ batchId: 1, signedBy: 'admin:1', signedByName: '甲\ud800', sha256: 'a' },
    signedAt: new Date(0),
  };
  const stored = { ...row, signedByName: '甲\ufffd' };
  const mac = macs.make('import-signature', row);
  expect(macs.isGenuine('import-signature', recorded(stored, mac))).toBe(true);
  const never = { ...row, signedAt: 'infinity' };
  expect(macs.isGenuine('import-signature', recorded(never, mac))).toBe(false);
});
