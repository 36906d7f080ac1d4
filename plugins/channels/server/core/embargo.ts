// 解禁时间: before it an item must not be public, whoever approved it.
import type { EmbargoFacts, Recorded, RegisterMacs } from '../../../../src/contracts/register-macs';
import type { Refusal } from './refusals';

type Embargo = Recorded<EmbargoFacts> | null;
type Macs = Pick<RegisterMacs, 'isGenuine'>;

const untilOf = (embargo: Embargo): Date | null =>
  embargo?.untilAt ? new Date(embargo.untilAt) : null;

/** Why an item under this embargo may not be published at this instant; null when it may. */
export const judgeEmbargo = (embargo: Embargo, at: Date, macs: Macs): Refusal | null => {
  if (!embargo) return null;
  // One that was lifted by a forged row is no less an embargo.
  if (!macs.isGenuine('embargo', embargo)) return 'channels.forged-embargo';
  const until = untilOf(embargo);
  return until && at < until ? 'channels.embargoed' : null;
};

/** What setting an embargo is decided from, read under the item's lock. */
export type EmbargoStanding = {
  /** Whether anything was ever saved under this name. */
  known: boolean;
  inReview: boolean;
  isPublic: boolean;
  embargo: Embargo;
  /** When it is to be published; null: no time is set. */
  publishAt: Date | null;
};
export type EmbargoWish = {
  /** null: lift it. */
  until: Date | null;
  reason: string;
  /** Whether this person may bring forward what was submitted under an embargo: who signs, answers for it. */
  mayShorten: boolean;
};

/** Why it may not be set so; null when it may. The instant itself is judged by judgeDueAt. */
export const judgeWish = (
  { known, inReview, isPublic, embargo, publishAt }: EmbargoStanding,
  { until, reason, mayShorten }: EmbargoWish,
  now: Date,
): Refusal | null => {
  if (!known) return 'channels.no-item';
  const current = untilOf(embargo);
  if (!until && !current) return 'channels.no-embargo';
  // Of a correction that is in review it says when that may follow.
  if (until && isPublic && !inReview) return 'channels.embargo-public';
  const shortens = current !== null && current > now && (until === null || until < current);
  if (shortens && inReview && !mayShorten) return 'channels.embargo-signatory';
  if (shortens && reason.trim() === '') return 'channels.embargo-reason';
  if (until && publishAt && publishAt < until) return 'channels.embargo-after-schedule';
  return null;
};
