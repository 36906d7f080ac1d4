import type { NamedKind, Names, Place } from '../../contracts/named';
import type { Sql } from './sql';

/** place null: it stays. */
export type ConfirmedName = Names & { kind: NamedKind; documentId: string; place: Place | null };

/** Whether a change of a name or place needs a second person's word: from the first publication on. */
export const areNamesBound = async (sql: Sql): Promise<boolean> => {
  const [row] = await sql<{ bound: boolean }>(
    'select exists (select from gongkai.publications) as bound',
  );
  return row?.bound ?? false;
};

/** What the transaction of this `sql` has confirmed: these names and places may change in it. */
export const readConfirmedNames = (sql: Sql): Promise<ConfirmedName[]> =>
  sql(
    `select p.kind, p.document_id as "documentId", p.to_zh as zh, p.to_en as en, p.to_slug as slug, p.to_place as place
     from gongkai.name_words w join gongkai.name_proposals p using (proposal_id)
     where w.verdict = 'confirmed' and w.xmin = pg_current_xact_id_if_assigned()::xid`,
  );
