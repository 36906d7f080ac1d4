// Printed forms in the register, and what the register says of a case for one.
import type { CaseForm, FormRecord } from '../../../../src/contracts/case-form';
import type { CaseFormFacts, Recorded } from '../../../../src/contracts/register-macs';
import { newestEmbargo } from '../../../../src/platform/sql/newest-embargo';
import { caseFormFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';

const ISO = (instant: string) =>
  `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const RECORD = `select jsonb_build_object('caseId', c.case_id, 'type', c.item_type, 'documentId', c.document_id, 'locale', c.locale,
    'fingerprint', c.fingerprint, 'authors', to_jsonb(c.authors), 'submittedBy', c.submitted_by,
    'submittedByName', c.submitted_by_name, 'submittedAt', ${ISO('c.submitted_at')},
    'stages', (select jsonb_agg(s.stage -> 'nameZh' order by s.place) from jsonb_array_elements(c.stages) with ordinality as s(stage, place)),
    'decisions', coalesce((select jsonb_agg(jsonb_build_object('stageIndex', d.stage_index, 'departmentId', d.department_id, 'stageNameZh', coalesce(c.stages -> d.stage_index ->> 'nameZh', ''),
        'verdict', d.verdict, 'reason', d.reason, 'fingerprint', d.fingerprint, 'by', d.decided_by, 'byName', d.decided_by_name,
        'at', ${ISO('d.decided_at')}) || case when d.delegator_name is null then '{}' else jsonb_build_object('insteadOf', d.delegator_name) end
        order by d.decision_id)
      from gongkai.decisions d where d.case_id = c.case_id and d.decided_at <= $2), '[]'),
    'end', (select jsonb_build_object('outcome', e.outcome, 'byName', e.ended_by_name, 'reason', e.reason, 'at', ${ISO('e.ended_at')})
      from gongkai.case_ends e where e.case_id = c.case_id and e.ended_at <= $2))
    || jsonb_strip_nulls(jsonb_build_object('subject', c.subject, 'cause', c.cause)) as record
  from gongkai.review_cases c where c.case_id = $1`;

/** What the register says of a case as of a time; null where there is no such case. */
export const readFormRecord = async (
  sql: Sql,
  caseId: number,
  until: Date,
): Promise<FormRecord | null> =>
  (await sql<{ record: FormRecord }>(RECORD, [caseId, until]))[0]?.record ?? null;

type NamesAndTimes = {
  telephone: string | null;
  authors: string[];
  accounts: string[];
  publishAt: string | null;
  embargoedUntil: string | null;
  secrecy: string;
};

/** As a form says it, of Beijing. */
const BEIJING = (instant: string) =>
  `to_char(${instant} at time zone 'Asia/Shanghai', 'YYYY"年"FMMM"月"FMDD"日" HH24:MI')`;

/** What a stage of those who review secrecy (保密审查) has said of the case: only what is none of it is let through. */
const SECRECY = `(select case when not bool_or(gongkai.stage_roles(s.stage) && '{secrecy-reviewer}') then '本流程不设保密审查' else coalesce((
      select case d.verdict when 'approve' then '否' when 'skip' then '经批准未审查' else '未通过保密审查' end
        || '（' || d.decided_by_name || '，' || ${BEIJING('d.decided_at')} || '）'
      from gongkai.decisions d where d.case_id = c.case_id and d.verdict in ('approve', 'return', 'skip')
        and gongkai.stage_roles(c.stages -> d.stage_index) && '{secrecy-reviewer}' order by d.decision_id desc limit 1), '尚未审查') end
    from gongkai.review_cases c cross join lateral jsonb_array_elements(c.stages) s(stage) where c.case_id = $6 group by c.case_id, c.stages)`;

/** Names of authors as they last saved, and of accounts; the department's telephone; when it is to go out, and before when it must not. */
export const readNames = async (
  sql: Sql,
  record: FormRecord,
  { accountIds, departmentId }: { accountIds: readonly string[]; departmentId: string | null },
): Promise<NamesAndTimes> => {
  const [row] = await sql<NamesAndTimes>(
    `select array(select coalesce((select s.saved_by_name from gongkai.saves s where s.item_type = $1 and s.document_id = $2
         and s.locale = $3 and s.saved_by = a.ref order by s.save_number desc limit 1), a.ref)
       from unnest($4::text[]) with ordinality as a(ref, place) order by a.place) as authors,
     array(select x.name_zh from unnest($5::text[]) with ordinality as w(id, place)
       join gongkai.accounts x on x.account_id = w.id order by w.place) as accounts,
     (select ${BEIJING('s.due_at')} from gongkai.open_schedules o join gongkai.schedules s using (schedule_id)
       where s.case_id = $6) as "publishAt",
     ${SECRECY} as secrecy,
     (select nullif(btrim(n.telephone), '') from public.departments n where n.document_id = $7 limit 1) as telephone,
     (select ${BEIJING('em.until_at')} ${newestEmbargo('$1', '$2', '$3')}) as "embargoedUntil"`,
    [
      ...[record.type, record.documentId, record.locale, record.authors, accountIds, record.caseId],
      departmentId,
    ],
  );
  return row as NamesAndTimes;
};

export type KeptForm = Recorded<CaseFormFacts> & {
  formId: number;
  mac: string;
  facts: CaseForm;
};

export const insertForm = async (
  sql: Sql,
  { facts, mac, ...of }: CaseFormFacts & { facts: CaseForm; mac: string },
): Promise<number> => {
  const [row] = await sql<{ formId: number }>(
    `insert into gongkai.case_forms (case_id, facts, sha256, printed_by, printed_by_name, printed_at, mac)
     values ($1, $2::jsonb, $3, $4, $5, $6, $7) returning form_id as "formId"`,
    [
      of.caseId,
      JSON.stringify(facts),
      of.sha256,
      of.printedBy,
      of.printedByName,
      of.printedAt,
      mac,
    ],
  );
  if (!row) throw new Error('review.form-not-stored');
  return row.formId;
};

/** Forms of a case in the order of printing; with `formId` that one alone. */
export const readForms = (sql: Sql, caseId: number, formId?: number): Promise<KeptForm[]> =>
  sql<{ form: Omit<KeptForm, 'facts' | 'formId'>; formId: number; facts: CaseForm }>(
    `select f.form_id as "formId", f.facts, ${caseFormFacts('f')} as form from gongkai.case_forms f
     where f.case_id = $1 and ($2::bigint is null or f.form_id = $2) order by f.form_id`,
    [caseId, formId ?? null],
  ).then((rows) => rows.map(({ form, ...row }) => ({ ...form, ...row })));
