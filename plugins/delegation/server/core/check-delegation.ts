import { DELEGATION_CAUSES } from '../../../../src/contracts/delegation';
import type { DelegationFacts } from '../../../../src/contracts/register-macs';
import type { Refusal } from './refusals';

/** As it is asked for; persons as 'admin:12', days as 'YYYY-MM-DD' of Asia/Shanghai. */
export type Asked = Pick<DelegationFacts, 'delegator' | 'delegate' | 'fromOn' | 'untilOn'> & {
  cause: string;
};
/** Somebody who decides: whose place can be taken, and who can take one. */
export type Decider = { ref: string; name: string };
type Ground = {
  deciders: readonly Decider[];
  /** Delegations that have not ended and are not over. */
  standing: readonly Pick<DelegationFacts, 'delegator' | 'delegate' | 'fromOn' | 'untilOn'>[];
  today: string;
  /** Who asks. */
  by: string;
};

const LONGEST_DAYS = 366;
const DAY_MS = 24 * 3600 * 1000;

/** A day of the calendar, as it is written. */
const isDay = (text: string): boolean => {
  const at = /^[12]\d{3}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};
const daysOf = ({ fromOn, untilOn }: Asked): number =>
  (Date.parse(untilOn) - Date.parse(fromOn)) / DAY_MS + 1;

const checkDays = (asked: Asked, today: string): Refusal | undefined => {
  const { fromOn, untilOn } = asked;
  if (!isDay(fromOn) || !isDay(untilOn) || untilOn < fromOn) return 'delegation.bad-days';
  if (fromOn < today) return 'delegation.past';
  return daysOf(asked) > LONGEST_DAYS ? 'delegation.too-long' : undefined;
};

/** One delegate at a time, and no chain: as the register's trigger check_delegation says. */
const findOverlap = (asked: Asked, standing: Ground['standing']): Refusal | undefined => {
  const then = standing.filter(
    ({ fromOn, untilOn }) => fromOn <= asked.untilOn && asked.fromOn <= untilOn,
  );
  if (then.some(({ delegator }) => delegator === asked.delegator)) return 'delegation.has-delegate';
  if (then.some(({ delegate }) => delegate === asked.delegator)) return 'delegation.stands-in';
  return then.some(({ delegator }) => delegator === asked.delegate)
    ? 'delegation.delegate-away'
    : undefined;
};

/** Why it cannot be made; undefined: it can. Nobody gives another person's tasks to themselves. */
export const checkDelegation = (asked: Asked, ground: Ground): Refusal | undefined => {
  const isDecider = (ref: string) => ground.deciders.some((one) => one.ref === ref);
  if (!isDecider(asked.delegator)) return 'delegation.no-delegator';
  if (asked.delegate === asked.delegator) return 'delegation.same-person';
  if (!isDecider(asked.delegate)) return 'delegation.no-delegate';
  if (asked.delegate === ground.by) return 'delegation.to-oneself';
  const days = checkDays(asked, ground.today);
  if (days) return days;
  if (!DELEGATION_CAUSES.some((cause) => cause === asked.cause)) return 'delegation.bad-cause';
  return findOverlap(asked, ground.standing);
};
