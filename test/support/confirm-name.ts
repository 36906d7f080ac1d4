import type { NamedKind, Names } from '../../src/contracts/named';
import type { Sql } from '../../src/platform/sql/sql';

type Change = { kind: NamedKind; documentId: string; from: Names; to: Names };

/** Two people agree on another name, in the transaction of this `sql`; the rows carry no code. */
export const confirmName = async (sql: Sql, { kind, documentId, from, to }: Change) => {
  const [row] = await sql<{ id: number }>(
    `insert into gongkai.name_proposals (kind, document_id, from_zh, from_en, from_slug, to_zh, to_en, to_slug, reason,
       proposed_by, proposed_by_name, proposed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, '更名', 'admin:1', '甲', now()) returning proposal_id as id`,
    [kind, documentId, from.zh, from.en, from.slug, to.zh, to.en, to.slug],
  );
  await sql(
    `insert into gongkai.name_words (proposal_id, verdict, reason, given_by, given_by_name, given_at)
     values ($1, 'confirmed', '', 'admin:2', '乙', now())`,
    [row?.id],
  );
};
