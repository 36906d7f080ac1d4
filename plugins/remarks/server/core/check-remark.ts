import type { RemarkAct } from '../../../../src/contracts/remark';
import type { Refusal } from './refusals';

export const LONGEST_WORDS = 1000;
export const LONGEST_PASSAGE = 300;
export const MOST_MENTIONED = 20;

export type NewThread = {
  act: 'begin';
  caseId: number;
  /** null: the item as a whole. */
  field: string | null;
  /** The words it points to, as they stand in the field; null: the field as a whole. */
  passage: string | null;
};
export type FollowUp = { act: Exclude<RemarkAct, 'begin'>; threadId: number };
export type Remark = (NewThread | FollowUp) & { words: string; mentioned: readonly string[] };

/** What is known of the thread that a remark goes on with. */
export type ThreadFacts = { begunBy: string };

/** Whoever brought something up may say that it is done; another says how. */
const mayBeSilent = (remark: Remark, thread: ThreadFacts | null, person: string): boolean =>
  remark.act === 'resolve' && thread?.begunBy === person;

/** Why a remark is not made; undefined means that it is. `fields`: of the revision that it is made on. */
export const checkRemark = (
  remark: Remark,
  known: { fields: readonly string[]; thread: ThreadFacts | null; mayMention: readonly string[] },
  person: string,
): Refusal | undefined => {
  const { words, mentioned } = remark;
  if (remark.act !== 'begin' && !['reply', 'resolve', 'reopen'].includes(remark.act))
    return 'remark.unknown-act';
  if (words.trim() === '' && !mayBeSilent(remark, known.thread, person))
    return remark.act === 'resolve' ? 'remark.answer-required' : 'remark.words-required';
  if (words.length > LONGEST_WORDS) return 'remark.too-long';
  if (mentioned.length > MOST_MENTIONED) return 'remark.bad-mention';
  if (mentioned.some((one) => !known.mayMention.includes(one))) return 'remark.bad-mention';
  if (remark.act !== 'begin') return undefined;
  const { field, passage } = remark;
  if ((passage?.length ?? 0) > LONGEST_PASSAGE) return 'remark.too-long';
  if (field !== null && !known.fields.includes(field)) return 'remark.bad-place';
  return field === null && passage !== null ? 'remark.bad-place' : undefined;
};
