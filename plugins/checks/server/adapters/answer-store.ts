import type { AnswerFacts } from '../../../../src/contracts/register-macs';
import type { Sql } from '../../../../src/platform/sql/sql';

/** Records an answer; false where the item is in review. In a transaction that holds the item's lock. */
export const insertAnswer = async (
  sql: Sql,
  facts: AnswerFacts & { mac: string },
): Promise<boolean> => {
  const made = await sql(
    `insert into gongkai.finding_answers (item_type, document_id, locale, finding_key, rule, answer, answered_by,
       answered_by_name, answered_at, mac)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
     where not exists (select from gongkai.open_cases where item_type = $1 and document_id = $2 and locale = $3 and subject = 'publication')
     returning answer_id`,
    [
      ...[facts.type, facts.documentId, facts.locale, facts.findingKey, facts.rule, facts.answer],
      ...[facts.answeredBy, facts.answeredByName, facts.answeredAt, facts.mac],
    ],
  );
  return made.length === 1;
};
