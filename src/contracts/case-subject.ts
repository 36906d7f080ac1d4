// What a review case (审核单) is about: a revision that is to be published, or another act that needs a second person.
import type { ItemKey } from './item';
import type { WithdrawalWhy } from './withdrawal';

/**
 * publication: a revision is to go out. withdrawal: what is public is to be taken down. take-down: it was taken down first, and
 * is looked at after. formal-review: an emergency notice went out by two people, and takes its ordinary review after.
 */
export const CASE_SUBJECTS = ['publication', 'withdrawal', 'take-down', 'formal-review'] as const;
export type CaseSubject = (typeof CASE_SUBJECTS)[number];

/** Of these the act comes first, and the review by the next working day. */
export const isAfterTheAct = (subject: CaseSubject): boolean =>
  subject === 'take-down' || subject === 'formal-review';

/** Working days within which it is reviewed after the act, all stages together. */
export const AFTER_LIMIT_DAYS = 1;

/** Withdrawing is agreed to whatever the text says: what the checks bar is the very text that must go. */
export const isOfWithdrawal = (subject: CaseSubject): boolean =>
  subject === 'withdrawal' || subject === 'take-down';

/** Workflows that the register itself names: no item is assigned to them. */
export const EMERGENCY_WORKFLOW = 'emergency';
export const WITHDRAWAL_WORKFLOW = 'withdrawal';
export const TAKE_DOWN_WORKFLOW = 'take-down';
export const RESERVED_WORKFLOWS: readonly string[] = [
  EMERGENCY_WORKFLOW,
  WITHDRAWAL_WORKFLOW,
  TAKE_DOWN_WORKFLOW,
];

/** Of a case that is not a plain publication; what is null or absent does not apply. */
export type ActFacts = {
  /** null: publication. */
  subject?: Exclude<CaseSubject, 'publication'> | null;
  /** What is to be withdrawn, the withdrawal that was made, or the emergency notice. */
  publicationId?: number | null;
  /** Why it is asked for, or why it is an emergency. */
  cause?: string | null;
  allLanguages?: boolean | null;
  /** What was live of the other languages when all of them were asked for: these are withdrawn, and nothing that came later. */
  otherPublications?: readonly number[] | null;
  /** Of an emergency to be published: which workflow reviews it after. */
  formalWorkflowId?: string | null;
} & Partial<WithdrawalWhy>;

export const toSubject = ({ subject }: Pick<ActFacts, 'subject'>): CaseSubject =>
  subject ?? 'publication';

/** A case to be opened of an act that is not a plain publication. */
export type ActCase = ItemKey & {
  subject: Exclude<CaseSubject, 'publication'>;
  publicationId: number;
  /** Of the text that is public, or was. */
  fingerprint: string;
  saveNumber: number | null;
  /** Nobody of them decides; whoever begins the case is among them. */
  authors: readonly string[];
  workflowId: string;
  by: { ref: string; name: string };
  at: Date;
} & Pick<
    ActFacts,
    'cause' | 'withdrawalKind' | 'mergedInto' | 'allLanguages' | 'otherPublications'
  >;
