import type { Sql } from '../../../../src/platform/sql/sql';

/** Of the machine that the site is pushed to. */
export type FarState = {
  target: string;
  lastOkAt: Date | null;
  failingSince: Date | null;
  /** A word for why. */
  failure: string | null;
  /** Pages and files, and publications, that are still to arrive. */
  pages: number;
  deliveries: number;
};

/** null: the site is served where it is made. */
export const readFarState = async (sql: Sql): Promise<FarState | null> => {
  const [row] = await sql<FarState>(
    `select s.target, s.last_ok_at as "lastOkAt", s.failing_since as "failingSince", s.failure,
       (select count(distinct path)::int from gongkai.push_marks) as pages,
       (select count(*)::int from gongkai.deliveries d where d.state = 'planned' and d.failure_code = 'portal.not-pushed') as deliveries
     from gongkai.push_state s`,
  );
  return row ?? null;
};
