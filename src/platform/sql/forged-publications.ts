// Looks through the publications as they come for those that the application never made.
import type { RecordedPublication } from '../../contracts/publication-chain';
import type { RegisterMacs } from '../../contracts/register-macs';
import { prepared } from './prepared';
import { publicationFacts } from './recorded-facts';
import type { Sql } from './sql';

const BATCH = 1000;
/** Looked at once more each time: numbers are given before rows are committed. */
const OVERLAP = 200;
/** After so many calls from the beginning again, for a transaction that stayed open longer than the overlap. */
const CALLS_IN_A_ROUND = 3600;

const NEXT = prepared(`select ${publicationFacts('p')} as publication from gongkai.publications p
  where p.publication_id > greatest($1::bigint, (select highest_id from gongkai.macs_since where table_name = 'publications'))
    and p.publication_id <> all ($2::bigint[])
  order by p.publication_id limit ${BATCH}`);

/** Each call answers those that it has not answered before. */
export const watchForged = (macs: Pick<RegisterMacs, 'isGenuine'>) => {
  const known = new Set<number>();
  /** Looked at already, within the overlap: a row never changes, and lists are made every second. */
  const seen = new Set<number>();
  let last = 0;
  let calls = 0;

  const readFrom = async (
    sql: Sql,
    after: number,
    leftOut: readonly number[],
  ): Promise<RecordedPublication[]> => {
    const forged: RecordedPublication[] = [];
    for (let from = after; ;) {
      const rows = await sql<{ publication: RecordedPublication }>(NEXT, [from, leftOut]);
      for (const { publication } of rows) {
        if (!macs.isGenuine('publication', publication)) forged.push(publication);
        from = publication.publicationId;
        seen.add(from);
      }
      last = Math.max(last, from);
      if (rows.length < BATCH) return forged;
    }
  };

  const forget = () => {
    for (const id of seen) if (id <= last - OVERLAP) seen.delete(id);
  };

  return async (sql: Sql): Promise<RecordedPublication[]> => {
    const isRound = calls % CALLS_IN_A_ROUND === 0;
    const forged = isRound
      ? await readFrom(sql, 0, [])
      : await readFrom(sql, Math.max(0, last - OVERLAP), [...seen]);
    calls += 1;
    forget();
    const fresh = forged.filter(({ publicationId }) => !known.has(publicationId));
    for (const { publicationId } of fresh) known.add(publicationId);
    return fresh;
  };
};
