// What an item is held against, as a column of the query that a deed makes anyway: no question is asked for it alone.

type ItemSql = { type: string; documentId: string; locale: string };

const ANSWER = `jsonb_build_object('type', fa.item_type, 'documentId', fa.document_id, 'locale', fa.locale,
  'findingKey', fa.finding_key, 'rule', fa.rule, 'answer', fa.answer, 'answeredBy', fa.answered_by,
  'answeredByName', fa.answered_by_name, 'answeredAt', fa.answered_at, 'mac', fa.mac, 'beforeMacs', false)`;

/** Of a row of gongkai.finding_answers under this alias. */
export const answerFacts = (alias: string): string => ANSWER.replaceAll('fa.', `${alias}.`);

/** All answers of an item, oldest first: a RecordedAnswer[] or null. */
export const answersOfItem = ({ type, documentId, locale }: ItemSql): string =>
  `(select jsonb_agg(${ANSWER} order by fa.answer_id) from gongkai.finding_answers fa
     where fa.item_type = ${type} and fa.document_id = ${documentId} and fa.locale = ${locale})`;

/** A CheckGround (src/contracts/check-look.ts). `known`: the version of the word list whose words need not be sent. */
export const checkGround = (item: ItemSql, known: string): string =>
  `jsonb_build_object('list', (select jsonb_build_object('version', wl.version,
       'words', case when wl.version <> ${known}::bigint then wl.words end)
     from gongkai.word_list_versions wl order by wl.version desc limit 1),
   'answers', ${answersOfItem(item)})`;
