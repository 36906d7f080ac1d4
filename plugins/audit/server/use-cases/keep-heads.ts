import type { Finding } from '../../../../src/contracts/finding';
import { type Clock, toShanghaiDay } from '../../../../src/platform/clock';
import type { Database } from '../../../../src/platform/sql/sql';
import { checkHead, type Head, readLine, toLine, toUnreadable } from '../core/heads';
import type { AuditStore, HeadsFile } from '../core/ports';

type Deps = { database: Database; auditStore: AuditStore; heads: HeadsFile };

/**
 * Notes the chain's end outside of the database, once on each day of Beijing; answers whether it did. Of several workers
 * two may note one day: both lines are true.
 */
export const createKeepHead =
  ({ database, auditStore, heads, clock }: Deps & { clock: Clock }) =>
  async (): Promise<{ kept: boolean }> => {
    const day = toShanghaiDay(clock.now());
    const last = (await heads.readLines()).at(-1);
    if (last !== undefined && readLine(last)?.day === day) return { kept: false };
    const end = await auditStore.readChainEnd(database.sql);
    if (!end) return { kept: false };
    await heads.append(toLine({ day, ...end }));
    return { kept: true };
  };

/** Holds every noted head against the chain as it is now. */
export const createCheckHeads =
  ({ database, auditStore, heads }: Deps) =>
  async ({ limit = 200 }: { limit?: number } = {}): Promise<Finding[]> => {
    const lines = (await heads.readLines()).map(readLine);
    const noted = lines.filter((head): head is Head => head !== null);
    const seals = await auditStore.readSeals(
      database.sql,
      noted.map(({ sealNumber }) => sealNumber),
    );
    const bySeal = new Map(seals.map(({ sealNumber, sha256 }) => [sealNumber, sha256]));
    return lines
      .map((head, index) =>
        head ? checkHead(head, bySeal.get(head.sealNumber) ?? null) : toUnreadable(index + 1),
      )
      .filter((finding) => finding !== null)
      .slice(0, limit);
  };
