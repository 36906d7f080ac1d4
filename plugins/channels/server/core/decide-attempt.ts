import type { Intent } from '../../../../src/contracts/channel';
import type { DeliveryFacts } from './deliveries';

export type AttemptReason =
  'superseded' | 'newer-there' | 'nothing-held' | 'expunged' | 'forged-publication';

export type AttemptDecision =
  /** Confirmed, failed, cancelled or left to a person: an attempt changes nothing. */
  | { do: 'nothing' }
  /** An earlier delivery there has no known outcome yet. */
  | { do: 'wait' }
  | { do: 'cancel'; reason: AttemptReason }
  | { do: 'fail'; reason: AttemptReason }
  /** Begun before, outcome unknown: ask the channel, never repeat blindly. */
  | { do: 'look-up'; act: Intent }
  | { do: 'perform'; act: Intent };

type Known = Pick<
  DeliveryFacts,
  | 'publicationId'
  | 'newestPublicationId'
  | 'intent'
  | 'state'
  | 'held'
  | 'earlierOpen'
  | 'kind'
  | 'isForged'
  | 'revision'
> & {
  /** The connector tells its steps, and none of the attempt that was begun was sent. */
  nothingSent?: boolean;
};

/** The act by what the account holds: the intent is only the wish. null: nothing is there to withdraw. */
export const toAct = ({ intent, held }: Pick<Known, 'intent' | 'held'>): Intent | null => {
  if (intent === 'withdraw') return held ? 'withdraw' : null;
  return held ? 'update' : 'publish';
};

/** Why this delivery must not be performed any more; null when it may. */
export const findObstacle = (known: Known): AttemptReason | null => {
  if (known.newestPublicationId !== known.publicationId) return 'superseded';
  if (known.held && known.held.publicationId > known.publicationId) return 'newer-there';
  if (toAct(known) === null) return 'nothing-held';
  return null;
};

/** What an attempt does. Holds invariants 5 and 6: nothing repeated blindly, nothing withdrawn or superseded comes back. */
export const decideAttempt = (known: Known): AttemptDecision => {
  const isOpen = known.state === 'planned' || known.state === 'sending';
  if (known.isForged && isOpen) return { do: 'fail', reason: 'forged-publication' };
  if (known.state === 'sending' && known.nothingSent) return decideAfterAbsent(known);
  if (known.state === 'sending') return { do: 'look-up', act: toAct(known) ?? 'withdraw' };
  if (known.state !== 'planned') return { do: 'nothing' };
  const obstacle = findObstacle(known);
  if (obstacle === 'superseded' || obstacle === 'newer-there') {
    return { do: 'cancel', reason: obstacle };
  }
  if (known.earlierOpen) return { do: 'wait' };
  if (obstacle) return { do: 'cancel', reason: obstacle };
  const act = toAct(known) ?? 'withdraw';
  if (act !== 'withdraw' && known.revision === null) return { do: 'fail', reason: 'expunged' };
  return { do: 'perform', act };
};

/** What to do when the channel answers that a begun act has not happened. */
export const decideAfterAbsent = (known: Known): AttemptDecision =>
  decideAttempt({ ...known, state: 'planned' });
