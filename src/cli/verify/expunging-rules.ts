import { EXPUNGED_WORDS } from '../../contracts/expunging';
import type { Rule } from './rule';

/** A request of that number which a second person confirmed. Whether both rows are genuine is asked by their codes. */
const signed = (
  id: string,
) => `gongkai.expunging_requests q join gongkai.expunging_ends s using (expunging_id)
  where q.expunging_id = ${id} and s.outcome = 'confirmed' and s.ended_by <> q.asked_by`;

/** Where the blanked column of each table lies, and what stands there now. */
const BLANKED = [
  ['remarks', 'remark_id', `t.words <> '${EXPUNGED_WORDS}' or t.passage is not null`],
  ['finding_answers', 'answer_id', `t.answer <> '${EXPUNGED_WORDS}'`],
  ['case_forms', 'form_id', `t.facts <> '{"expunged": true}'`],
  ['reader_reports', 'report_id', `t.words <> '${EXPUNGED_WORDS}'`],
  ['report_handlings', 'report_id', `t.note <> '${EXPUNGED_WORDS}'`],
] as const;

/** Only what two people signed is gone, and all of it is. */
export const EXPUNGING_RULES: readonly Rule[] = [
  {
    code: 'expunging.unsigned',
    message: '清除记录没有两个人的提请和确认，或与其不符',
    statement: `
      select 'expungings/' || e.fingerprint as place, '' as detail from gongkai.expungings e
      where not exists (select from ${signed('e.expunging_id')} and e.fingerprint = any (q.fingerprints)
        and e.first_signed_by = q.asked_by and e.second_signed_by = s.ended_by)`,
  },
  {
    code: 'expunging.bytes-left',
    message: '已确认彻底清除，内容却还在',
    statement: `
      select 'revisions/' || b.fingerprint as place, '第 ' || q.expunging_id || ' 号清除' as detail
      from gongkai.expunging_requests q join gongkai.expunging_ends s using (expunging_id)
      join gongkai.revision_bytes b on b.fingerprint = any (q.fingerprints) where s.outcome = 'confirmed'`,
  },
  {
    code: 'expunging.text-unsigned',
    message: '文字被清空，却没有对应的彻底清除，或清空后又被改写',
    statement: [
      `select x.table_name || '/' || x.row_id as place, '' as detail from gongkai.expunged_texts x
       where not exists (select from ${signed('x.expunging_id')})`,
      ...BLANKED.map(
        ([
          table,
          id,
          isOther,
        ]) => `select x.table_name || '/' || x.row_id, '' from gongkai.expunged_texts x
         join gongkai.${table} t on t.${id}::text = x.row_id where x.table_name = '${table}' and (${isOther})`,
      ),
    ].join(' union all '),
  },
];
