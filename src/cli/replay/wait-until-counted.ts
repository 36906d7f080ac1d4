import { AppError } from '../../platform/app-error';
import { sleep } from '../../platform/process/sleep';
import type { Sql } from '../../platform/sql/sql';

export type Backlog = {
  /** Deliveries that the worker has still to make. */
  open: number;
  confirmed: number;
  /** failed or unconfirmed: a person must look. */
  stopped: number;
  /** Ledger entries not yet in the counts. */
  uncounted: number;
  staleLists: number;
};

const POLL_MS = 100;
/** The worker sweeps each second: this long without any progress means that it is not at work. */
const PATIENCE_MS = 120_000;

export const readBacklog = async (sql: Sql): Promise<Backlog> => {
  const [row] = await sql<Backlog>(`
    select count(*) filter (where state = 'sending' or (state = 'planned' and next_attempt_at < 'infinity')) as open,
      count(*) filter (where state = 'confirmed') as confirmed,
      count(*) filter (where state in ('failed', 'unconfirmed')) as stopped,
      (select count(*) from gongkai.uncounted) as uncounted,
      (select count(*) from gongkai.stale_lists) as "staleLists"
    from gongkai.deliveries`);
  return row ?? { open: 0, confirmed: 0, stopped: 0, uncounted: 0, staleLists: 0 };
};

const failures = async (sql: Sql): Promise<string> => {
  const rows = await sql<{ line: string }>(`
    select format('delivery %s (%s): %s %s', delivery_id, account_id, failure_code, failure_message) as line
    from gongkai.deliveries where state in ('failed', 'unconfirmed') order by delivery_id limit 10`);
  return rows.map(({ line }) => line).join('\n');
};

/**
 * Waits until every delivery is confirmed, counted, and (with `lists`) its lists are rendered. Throws AppError `replay.not-delivered` with the
 * reasons when one failed (unless `mayFail`), and `replay.stuck` when nothing moves for two minutes.
 */
export const waitUntilCounted = async (
  sql: Sql,
  onBacklog: (backlog: Backlog) => void = () => undefined,
  {
    stopped = () => false,
    mayFail = false,
    lists = true,
  }: { stopped?: () => boolean; mayFail?: boolean; lists?: boolean } = {},
): Promise<void> => {
  let before = '';
  let movedAt = Date.now();
  while (!stopped()) {
    const backlog = await readBacklog(sql);
    onBacklog(backlog);
    const rest = backlog.open + backlog.uncounted + (lists ? backlog.staleLists : 0);
    if (rest === 0 && (mayFail || backlog.stopped === 0)) return;
    if (rest === 0) {
      throw new AppError({
        kind: 'failed',
        code: 'replay.not-delivered',
        message: `${backlog.stopped} 个发送没有成功 / deliveries did not succeed:\n${await failures(sql)}`,
      });
    }
    const now = JSON.stringify(backlog);
    if (now !== before) movedAt = Date.now();
    before = now;
    if (Date.now() - movedAt > PATIENCE_MS) {
      throw new AppError({
        kind: 'failed',
        code: 'replay.stuck',
        message: `两分钟内没有进展，worker 是否在运行？/ nothing moved for two minutes: ${now}`,
      });
    }
    await sleep(POLL_MS);
  }
};
