// Codes (macs) of the register's rows that decide about the public: made with a key that the database does not hold, so
// that a row written by plain SQL is told apart from one that the application made.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

import canonicalize from 'canonicalize';

import type { ActFacts } from './case-subject';
import type { PublicationKind } from './channel';
import type { DelegationCause } from './delegation';
import type { ExpungingCause, ExpungingOutcome } from './expunging';
import type { ItemType } from './item';
import type { NamedKind, NameVerdict, Place } from './named';
import type { PlacedItem } from './placement';
import type { SwitchKind } from './site-switch';
import type { WithdrawalWhy } from './withdrawal';
import type { WorkflowAssignment } from './workflow-assignment';

/** As a driver hands it out, or as it stands in JSON. */
export type Instant = Date | string;

export type CaseFacts = {
  type: ItemType;
  documentId: string;
  locale: string;
  fingerprint: string;
  /** null: of what was taken over from an old site, and never saved here. */
  saveNumber: number | null;
  authors: readonly string[];
  workflowId: string;
  workflowVersion: number;
  submittedBy: string;
  submittedByName: string;
  submittedAt: Instant;
} & ActFacts;
/**
 * A skip leaves the stage out; a comment is the opinion of a stage that neither approves nor returns; silence is that of a
 * named department after the days that its stage gives, and nobody's own decision.
 */
export type Verdict = 'approve' | 'return' | 'comment' | 'skip' | 'silence';
export type DecisionFacts = {
  caseId: number;
  stageIndex: number;
  verdict: Verdict;
  reason: string;
  fingerprint: string;
  /** For which of the departments that a stage names; null elsewhere. */
  departmentId: string | null;
  decidedBy: string;
  decidedByName: string;
  decidedRole: string;
  decidedAt: Instant;
  /** In whose place, and by which delegation; none or null: in their own. */
  delegationId?: number | null;
  delegator?: string | null;
  delegatorName?: string | null;
};
/** Who takes whose place; days of Asia/Shanghai, both included. */
export type DelegationFacts = {
  delegator: string;
  delegatorName: string;
  delegate: string;
  delegateName: string;
  fromOn: string;
  untilOn: string;
  cause: DelegationCause;
  madeBy: string;
  madeByName: string;
  madeAt: Instant;
};
/** Whose name or place is to be another, as readers see it; a department has no part of an address. */
export type NameProposalFacts = {
  kind: NamedKind;
  documentId: string;
  fromZh: string;
  fromEn: string;
  fromSlug: string | null;
  toZh: string;
  toEn: string;
  toSlug: string | null;
  /** null: proposed before places needed two people. */
  fromPlace: Place | null;
  toPlace: Place | null;
  reason: string;
  proposedBy: string;
  proposedByName: string;
  proposedAt: Instant;
};
/** What ended a proposal. */
export type NameWordFacts = {
  proposalId: number;
  verdict: NameVerdict;
  reason: string;
  givenBy: string;
  givenByName: string;
  givenAt: Instant;
};
/** What head and foot of the portal are to say, as the JSON of the site settings. */
export type SiteProposalFacts = {
  fromFacts: string | null;
  toFacts: string;
  reason: string;
  proposedBy: string;
  proposedByName: string;
  proposedAt: Instant;
};
export type PublicationFacts = {
  type: ItemType;
  documentId: string;
  locale: string;
  kind: PublicationKind;
  caseId: number | null;
  batchId: number | null;
  fingerprint: string | null;
  supersedes: number | null;
  reason: string | null;
  publishedBy: string;
  publishedByName: string;
  publishedAt: Instant;
  /** Of a withdrawal that was reviewed before. */
  withdrawalCaseId?: number | null;
} & Partial<WithdrawalWhy>;
export type SignatureFacts = {
  batchId: number;
  signedBy: string;
  signedByName: string;
  sha256: string;
  signedAt: Instant;
};
/** Why what was found may stay; '' takes back what was answered before. */
export type AnswerFacts = {
  type: ItemType;
  documentId: string;
  locale: string;
  findingKey: string;
  rule: string;
  answer: string;
  answeredBy: string;
  answeredByName: string;
  answeredAt: Instant;
};
/** Whose password it is that an application of ours set; of the hash that Strapi keeps. */
export type PersonSealFacts = { personId: number; passwordSha256: string; sealedAt: Instant };
/** stages as they stand in the register. */
export type WorkflowFacts = {
  workflowId: string;
  version: number;
  nameZh: string | null;
  nameEn: string | null;
  stages: readonly unknown[];
  madeBy: string;
  madeByName: string | null;
  madeAt: Instant;
};
export type WorkflowAssignmentsFacts = {
  version: number;
  assignments: readonly WorkflowAssignment[];
  savedBy: string;
  savedByName: string;
  savedAt: Instant;
};
/** What a printed form said: the sha256 covers all of it (case-form.ts). */
export type CaseFormFacts = {
  caseId: number;
  sha256: string;
  printedBy: string;
  printedByName: string;
  printedAt: Instant;
};
/** Of a time that was set for an approved case (caseId, fingerprint) or for taking an item down (reason). */
export type ScheduleFacts = {
  act: 'publish' | 'withdraw';
  type: ItemType;
  documentId: string;
  locale: string;
  caseId: number | null;
  fingerprint: string | null;
  reason: string | null;
  dueAt: Instant;
  scheduledBy: string;
  scheduledByName: string;
  scheduledAt: Instant;
} & Partial<WithdrawalWhy>;
/** Until when an item must not be public; untilAt null: lifted. */
export type EmbargoFacts = {
  type: ItemType;
  documentId: string;
  locale: string;
  untilAt: Instant | null;
  reason: string;
  setBy: string;
  setByName: string;
  setAt: Instant;
};
/** Items that are published together, by the cases that were opened together. */
export type BundleFacts = {
  caseIds: readonly number[];
  madeBy: string;
  madeByName: string;
  madeAt: Instant;
};
export type BundleEndFacts = {
  bundleId: number;
  outcome: 'published' | 'dissolved';
  /** Of a dissolved one. */
  reason: string;
  endedBy: string;
  endedByName: string;
  endedAt: Instant;
};
/** Whose bytes are to be removed for good, and why. */
export type ExpungingRequestFacts = {
  type: ItemType;
  documentId: string;
  locale: string;
  fingerprints: readonly string[];
  cause: ExpungingCause;
  note: string;
  askedBy: string;
  askedByName: string;
  askedAt: Instant;
};
export type ExpungingEndFacts = {
  expungingId: number;
  outcome: ExpungingOutcome;
  note: string;
  endedBy: string;
  endedByName: string;
  endedAt: Instant;
};
/** A switch of the whole portal; the item and its publication only of a strip that is on. */
export type SiteSwitchFacts = {
  kind: SwitchKind;
  isOn: boolean;
  type: ItemType | null;
  documentId: string | null;
  locale: string | null;
  publicationId: number | null;
  reason: string;
  switchedBy: string;
  switchedByName: string;
  switchedAt: Instant;
};
/** What stands first in one place of the portal, in one language. */
export type PlacementFacts = {
  place: string;
  locale: string;
  items: readonly PlacedItem[];
  placedBy: string;
  placedByName: string;
  placedAt: Instant;
};
export type FactsOf = {
  workflow: WorkflowFacts;
  'workflow-assignments': WorkflowAssignmentsFacts;
  case: CaseFacts;
  decision: DecisionFacts;
  publication: PublicationFacts;
  'import-signature': SignatureFacts;
  'person-seal': PersonSealFacts;
  'finding-answer': AnswerFacts;
  'case-form': CaseFormFacts;
  schedule: ScheduleFacts;
  embargo: EmbargoFacts;
  delegation: DelegationFacts;
  bundle: BundleFacts;
  'bundle-end': BundleEndFacts;
  'name-proposal': NameProposalFacts;
  'name-word': NameWordFacts;
  'site-proposal': SiteProposalFacts;
  'site-word': NameWordFacts;
  'site-switch': SiteSwitchFacts;
  placement: PlacementFacts;
  'expunging-request': ExpungingRequestFacts;
  'expunging-end': ExpungingEndFacts;
};
export type MacKind = keyof FactsOf;

/** A row as the register holds it. beforeMacs: it is older than codes are, which only the register's owner can say. */
export type Recorded<Facts> = Facts & { mac: string | null; beforeMacs: boolean };

/**
 * What the code of each kind covers: every column that decides. Numbers that the database gives are not among them; no two
 * rows of a table agree in what is covered, by the register's own constraints, so a code fits no other row than its own.
 */
const COVERED: { [K in MacKind]: readonly (keyof FactsOf[K])[] } = {
  case: [
    ...(['type', 'documentId', 'locale', 'fingerprint', 'saveNumber', 'authors'] as const),
    ...([
      'workflowId',
      'workflowVersion',
      'submittedBy',
      'submittedByName',
      'submittedAt',
    ] as const),
  ],
  decision: [
    ...(['caseId', 'stageIndex', 'verdict', 'reason', 'fingerprint'] as const),
    ...(['decidedBy', 'decidedByName', 'decidedRole', 'decidedAt'] as const),
  ],
  publication: [
    ...(['type', 'documentId', 'locale', 'kind', 'caseId', 'batchId', 'fingerprint'] as const),
    ...(['supersedes', 'reason', 'publishedBy', 'publishedByName', 'publishedAt'] as const),
  ],
  workflow: [
    ...(['workflowId', 'version', 'nameZh', 'nameEn', 'stages'] as const),
    ...(['madeBy', 'madeByName', 'madeAt'] as const),
  ],
  'workflow-assignments': ['version', 'assignments', 'savedBy', 'savedByName', 'savedAt'],
  'import-signature': ['batchId', 'signedBy', 'signedByName', 'sha256', 'signedAt'],
  'person-seal': ['personId', 'passwordSha256', 'sealedAt'],
  'finding-answer': [
    ...(['type', 'documentId', 'locale', 'findingKey', 'rule', 'answer'] as const),
    ...(['answeredBy', 'answeredByName', 'answeredAt'] as const),
  ],
  'case-form': ['caseId', 'sha256', 'printedBy', 'printedByName', 'printedAt'],
  schedule: [
    ...(['act', 'type', 'documentId', 'locale', 'caseId', 'fingerprint', 'reason'] as const),
    ...(['dueAt', 'scheduledBy', 'scheduledByName', 'scheduledAt'] as const),
  ],
  embargo: [
    ...(['type', 'documentId', 'locale', 'untilAt', 'reason'] as const),
    ...(['setBy', 'setByName', 'setAt'] as const),
  ],
  delegation: [
    ...(['delegator', 'delegatorName', 'delegate', 'delegateName', 'fromOn', 'untilOn'] as const),
    ...(['cause', 'madeBy', 'madeByName', 'madeAt'] as const),
  ],
  bundle: ['caseIds', 'madeBy', 'madeByName', 'madeAt'],
  'bundle-end': ['bundleId', 'outcome', 'reason', 'endedBy', 'endedByName', 'endedAt'],
  'name-proposal': [
    ...(['kind', 'documentId', 'fromZh', 'fromEn', 'fromSlug', 'toZh', 'toEn', 'toSlug'] as const),
    ...(['reason', 'proposedBy', 'proposedByName', 'proposedAt'] as const),
  ],
  'name-word': ['proposalId', 'verdict', 'reason', 'givenBy', 'givenByName', 'givenAt'],
  'site-proposal': [
    ...(['fromFacts', 'toFacts', 'reason'] as const),
    ...(['proposedBy', 'proposedByName', 'proposedAt'] as const),
  ],
  'site-word': ['proposalId', 'verdict', 'reason', 'givenBy', 'givenByName', 'givenAt'],
  'site-switch': [
    ...(['kind', 'isOn', 'type', 'documentId', 'locale', 'publicationId', 'reason'] as const),
    ...(['switchedBy', 'switchedByName', 'switchedAt'] as const),
  ],
  placement: ['place', 'locale', 'items', 'placedBy', 'placedByName', 'placedAt'],
  'expunging-request': [
    ...(['type', 'documentId', 'locale', 'fingerprints', 'cause', 'note'] as const),
    ...(['askedBy', 'askedByName', 'askedAt'] as const),
  ],
  'expunging-end': ['expungingId', 'outcome', 'note', 'endedBy', 'endedByName', 'endedAt'],
};

/** Covered where they are not null: they came later than the codes of the rows that have none. */
const COVERED_IF_THERE: { [K in MacKind]?: readonly (keyof FactsOf[K])[] } = {
  case: [
    ...(['subject', 'publicationId', 'cause', 'withdrawalKind', 'mergedInto'] as const),
    ...(['allLanguages', 'otherPublications', 'formalWorkflowId'] as const),
  ],
  decision: ['departmentId', 'delegationId', 'delegator', 'delegatorName'],
  publication: ['withdrawalKind', 'mergedInto', 'withdrawalCaseId'],
  schedule: ['withdrawalKind', 'mergedInto'],
  'name-proposal': ['fromPlace', 'toPlace'],
};

const toIso = (instant: Instant): string => {
  const date = new Date(instant);
  // A forger may write 'infinity': it has no code that fits, and must not break the reader.
  return Number.isNaN(date.getTime()) ? String(instant) : date.toISOString();
};

/** A text as PostgreSQL gets it: half a character becomes the replacement character on the way. */
const toStored = (value: unknown): unknown =>
  typeof value === 'string' ? Buffer.from(value, 'utf8').toString('utf8') : (value ?? null);

const toCovered = <K extends MacKind>(kind: K, facts: FactsOf[K]): string => {
  const there = (COVERED_IF_THERE[kind] ?? []).filter((name) => (facts[name] ?? null) !== null);
  const covered = [...COVERED[kind], ...there].map((name) => {
    const value = facts[name] as unknown;
    const isInstant = String(name).endsWith('At') && value !== null;
    return [name, isInstant ? toIso(value as Instant) : toStored(value)];
  });
  return canonicalize({
    domain: `gongkai/${kind}/1`,
    facts: Object.fromEntries(covered),
  }) as string;
};

const sign = (key: string, text: string) => createHmac('sha256', key).update(text).digest();

export type RegisterMacs = {
  make<K extends MacKind>(kind: K, facts: FactsOf[K]): string;
  /** Whether the application made this row, or it is older than codes are. */
  isGenuine<K extends MacKind>(kind: K, row: Recorded<FactsOf[K]>): boolean;
  /** What the register's function asks of whoever expunges. */
  expungingProof(): string;
};

/** Derived from a key, and opens nothing but expunging: the key itself never reaches the database. */
export const toExpungingProof = (key: string): string =>
  sign(key, 'gongkai/expunging-proof/1').toString('hex');
export const toProofSha256 = (proof: string): string =>
  createHash('sha256').update(proof).digest('hex');

/** With the keys of REGISTER_KEY: the first makes, all are accepted. */
export const createRegisterMacs = (keys: readonly [string, ...string[]]): RegisterMacs => ({
  make: (kind, facts) => sign(keys[0], toCovered(kind, facts)).toString('hex'),
  isGenuine: (kind, row) => {
    if (row.beforeMacs) return true;
    if (row.mac === null || !/^[0-9a-f]{64}$/.test(row.mac)) return false;
    const given = Buffer.from(row.mac, 'hex');
    const text = toCovered(kind, row);
    return keys.some((key) => timingSafeEqual(sign(key, text), given));
  },
  expungingProof: () => toExpungingProof(keys[0]),
});

/** '…,…' as REGISTER_KEY holds it. */
export const toRegisterKeys = (value: string): [string, ...string[]] => {
  const [first = '', ...others] = value.split(',').map((key) => key.trim());
  return [first, ...others];
};

/** What the register keeps of a key, to know it again: says nothing of the key. */
export const toKeyMac = (key: string): string =>
  sign(key, 'gongkai/register-key/1').toString('hex');
