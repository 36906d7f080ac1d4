import { prepared } from '../../../../src/platform/sql/prepared';
import { WAITS_FOR_EARLIER } from '../core/messages';
import type { AccountGates } from '../core/ports';

/** An account that was idle may catch up so much: attempts come in rounds, and the pace is kept over the minute. */
const SLACK = `interval '1.5 seconds'`;

const SLOT = `hashtextextended('account/' || $1::text || '/slot/' || n, 0)`;
/** A place among those served at once. Locks are the session's: they end with it, whatever happens to the worker. */
const TAKE_SLOT = prepared(
  `select n from generate_series(1, $2::int) n where pg_try_advisory_lock(${SLOT}) limit 1`,
);
const LEAVE_SLOT = prepared(`select pg_advisory_unlock(${SLOT}) from (select $2::int as n) one`);

/** Earlier ones of the account that could go now, or are under way; not those that wait for a person's word themselves. */
const IS_BEHIND =
  prepared(`select exists (select from gongkai.deliveries d where d.account_id = $1 and d.delivery_id < $2
  and (d.state = 'sending' or d.state = 'planned' and d.next_attempt_at <= now()
    and d.failure_code is distinct from '${WAITS_FOR_EARLIER}')) as behind`);

/** Takes the account's next turn; no row: it is not free yet. */
const TAKE_TURN =
  prepared(`insert into gongkai.account_gates as g (account_id, next_free_at, gap_ms)
  values ($1, now() + $2::float8 * interval '1 millisecond', $2)
  on conflict (account_id) do update set gap_ms = $2,
    next_free_at = greatest(g.next_free_at, now() - ${SLACK}) + $2::float8 * interval '1 millisecond'
  where g.next_free_at <= now() returning account_id`);

const MINUTE_MS = 60_000;

export const accountGates: AccountGates = {
  enter: async (sql, { deliveryId, account: { accountId } }, { atOnce, perMinute, inOrder }) => {
    if (inOrder) {
      const [row] = await sql<{ behind: boolean }>(IS_BEHIND, [accountId, deliveryId]);
      if (row?.behind) return null;
    }
    const [slot] = await sql<{ n: number }>(TAKE_SLOT, [accountId, atOnce]);
    if (!slot) return null;
    const leave = async () => {
      await sql(LEAVE_SLOT, [accountId, slot.n]);
    };
    const turn = await sql(TAKE_TURN, [accountId, MINUTE_MS / perMinute]);
    if (turn.length > 0) return { leave };
    await leave();
    return null;
  },
  park: async (sql, accountId, { code, message }) => {
    await sql(
      `insert into gongkai.account_gates (account_id, parked_at, parked_code, parked_message) values ($1, now(), $2, $3)
       on conflict (account_id) do update set parked_at = now(), parked_code = $2, parked_message = $3`,
      [accountId, code, message],
    );
  },
};
