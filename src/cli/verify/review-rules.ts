import type { Rule } from './rule';
import { TAKEOVER_RULES } from './takeover-rules';

const ITEM = (alias: string) =>
  `${alias}.item_type || '/' || ${alias}.document_id || '/' || ${alias}.locale`;

/** Invariant 1: nothing is public that was not approved in exactly that revision, by people who are not its authors. */
const APPROVAL_RULES: readonly Rule[] = [
  {
    code: 'review.publication-without-case',
    message: '发布没有对应的、以“已发布”结束的审核单，或修订版与审核单不一致',
    statement: `
      select 'publications/' || p.publication_id as place, coalesce('审核单 ' || p.case_id, '无审核单') as detail
      from gongkai.publications p
      left join gongkai.case_ends e on e.case_id = p.case_id and e.outcome = 'published'
      left join gongkai.review_cases c on c.case_id = p.case_id
      where p.kind in ('first', 'correction') and (e.case_id is null or c.case_id is null or e.fingerprint <> p.fingerprint
        or c.fingerprint <> p.fingerprint or (c.item_type, c.document_id, c.locale) <> (p.item_type, p.document_id, p.locale))`,
  },
  {
    code: 'review.stage-not-approved',
    message: '已发布的修订版没有经过全部审核环节的通过决定',
    statement: `
      select 'publications/' || p.publication_id as place, format('审核单 %s 第 %s 环节 %s', c.case_id, s.place, s.stage ->> 'nameZh') as detail
      from gongkai.publications p join gongkai.review_cases c on c.case_id = p.case_id
      cross join lateral jsonb_array_elements(c.stages) with ordinality as s(stage, place)
      where p.kind in ('first', 'correction') and (not gongkai.stage_filled(c.case_id, s.place::int - 1, s.stage)
        or exists (select 1 from gongkai.decisions d where d.case_id = c.case_id and d.stage_index = s.place - 1
          and (d.fingerprint <> p.fingerprint or d.decided_role <> all (case d.verdict when 'skip'
            then gongkai.stage_skip_roles(s.stage) when 'silence' then array[''] else gongkai.stage_roles(s.stage) end))))`,
  },
  {
    code: 'review.returned-and-published',
    message: '审核单有退回决定，却以发布结束',
    statement: `
      select 'review_cases/' || d.case_id as place, d.decided_by_name as detail
      from gongkai.decisions d join gongkai.case_ends e using (case_id) where d.verdict = 'return' and e.outcome = 'published'`,
  },
  {
    code: 'review.same-person-twice',
    message: '同一人在一个审核单中作了两次以上决定（由他人代理的也算）',
    statement: `
      select 'review_cases/' || case_id as place, person as detail
      from (select case_id, decided_by as person from gongkai.decisions
        union all select case_id, delegator from gongkai.decisions where delegator is not null) d
      group by case_id, person having count(*) > 1`,
  },
  {
    code: 'review.decided-by-author',
    message: '审核决定由稿件的作者作出',
    statement: `
      select 'decisions/' || d.decision_id as place, d.decided_by || ' ' || d.decided_by_name || coalesce(' 代 ' || d.delegator || ' ' || d.delegator_name, '') as detail
      from gongkai.decisions d join gongkai.review_cases c using (case_id)
      where d.decided_by = any (c.authors) or d.delegator = any (c.authors)`,
  },
  {
    code: 'review.stood-in-without-delegation',
    message: '代理他人作出的决定没有当时有效的代理',
    statement: `
      select 'decisions/' || d.decision_id as place, d.decided_by_name || '代' || d.delegator_name as detail
      from gongkai.decisions d left join gongkai.delegations g using (delegation_id) left join gongkai.delegation_ends e using (delegation_id)
      where d.delegation_id is not null and (g.delegation_id is null or g.delegate <> d.decided_by or g.delegator <> d.delegator
        or (d.decided_at at time zone 'Asia/Shanghai')::date not between g.from_on and g.until_on or e.ended_at < d.decided_at)`,
  },
  {
    // Authors: the submitter, and everyone who saved after the save from which the last first or correction was taken.
    code: 'review.author-left-out',
    message: '保存过该稿件的人没有列入审核单的作者',
    statement: `
      select distinct 'review_cases/' || c.case_id as place, s.saved_by || ' 第 ' || s.save_number || ' 次保存' as detail
      from gongkai.review_cases c
      cross join lateral (select coalesce(max(b.save_number), 0) as after from gongkai.review_cases b join gongkai.publications p on p.case_id = b.case_id
        where b.item_type = c.item_type and b.document_id = c.document_id and b.locale = c.locale and b.case_id < c.case_id) last
      join gongkai.saves s on s.item_type = c.item_type and s.document_id = c.document_id and s.locale = c.locale
        and s.save_number > last.after and s.save_number <= c.save_number
      where c.subject is null and (s.saved_by <> all (c.authors) or c.submitted_by <> all (c.authors))`,
  },
  {
    code: 'review.save-differs',
    message: '审核单的修订版与它所取自的那次保存不一致',
    statement: `
      select 'review_cases/' || c.case_id as place, '第 ' || c.save_number || ' 次保存' as detail
      from gongkai.review_cases c left join gongkai.saves s using (item_type, document_id, locale, save_number)
      where c.subject is null and s.content_sha256 is distinct from c.fingerprint`,
  },
  {
    code: 'review.stages-differ',
    message: '审核单的环节与它所属的审核流程版本不一致',
    statement: `
      select 'review_cases/' || c.case_id as place, c.workflow_id || ' v' || c.workflow_version as detail
      from gongkai.review_cases c left join gongkai.workflows w on w.workflow_id = c.workflow_id and w.version = c.workflow_version
      where w.stages is distinct from c.stages`,
  },
];

/** What goes before its review, or is asked for: a second person looks at it. */
const ACT_RULES: readonly Rule[] = [
  {
    code: 'review.withdrawal-not-reviewed',
    message: '撤稿既没有事先审核，也没有事后复核的审核单',
    statement: `
      select 'publications/' || p.publication_id as place, p.published_by_name as detail from gongkai.publications p
      where p.kind = 'withdrawal' and p.publication_id > (select m.highest_id from gongkai.macs_since m where m.table_name = 'withdrawal-reviews')
        and not exists (select from gongkai.review_cases c where c.subject = 'take-down' and c.publication_id = p.publication_id)
        and not exists (select from gongkai.review_cases c join gongkai.case_ends e using (case_id)
          where c.case_id = p.withdrawal_case_id and c.subject = 'withdrawal' and e.outcome = 'agreed'
            and c.item_type = p.item_type and c.document_id = p.document_id and (c.locale = p.locale
              or (c.all_languages and (c.other_publications is null or p.supersedes = any (c.other_publications)))))`,
  },
  {
    code: 'review.emergency-not-reviewed',
    message: '应急发布没有补办审核的审核单',
    statement: `
      select 'publications/' || p.publication_id as place, '审核单 ' || c.case_id as detail
      from gongkai.publications p join gongkai.review_cases c on c.case_id = p.case_id
      where c.formal_workflow_id is not null and not exists (select from gongkai.review_cases f
        where f.subject = 'formal-review' and f.publication_id = p.publication_id and f.fingerprint = p.fingerprint
          and f.workflow_id = c.formal_workflow_id)`,
  },
  {
    code: 'review.agreed-without-withdrawal',
    message: '撤稿申请已同意，但没有对应的撤稿',
    statement: `
      select 'review_cases/' || c.case_id as place, '' as detail from gongkai.review_cases c join gongkai.case_ends e using (case_id)
      where c.subject = 'withdrawal' and e.outcome = 'agreed'
        and not exists (select from gongkai.publications p where p.withdrawal_case_id = c.case_id)`,
  },
];

/** An approval that was used up without a publication could come back after a withdrawal. */
const END_RULES: readonly Rule[] = [
  {
    code: 'review.published-without-publication',
    message: '审核单以“已发布”结束，但没有对应的发布',
    statement: `
      select 'case_ends/' || e.case_id as place, '' as detail from gongkai.case_ends e
      where e.outcome = 'published' and not exists (select from gongkai.publications p where p.case_id = e.case_id)`,
  },
];

/** The pointer tables say what the facts say. */
const POINTER_RULES: readonly Rule[] = [
  {
    code: 'review.open-case-pointer',
    message: '进行中审核单的指针与事实不符',
    statement: `
      select coalesce('review_cases/' || f.case_id, 'open_cases/' || o.case_id) as place,
        case when f.case_id is null then '审核单已结束，指针仍在' when o.case_id is null then '审核单未结束，指针缺失'
          else format('指针在第 %s 环节，事实为第 %s 环节', o.stage_index, f.stage_index) end as detail
      from (select c.*, coalesce((select min(s.place) - 1 from jsonb_array_elements(c.stages) with ordinality as s(stage, place)
            where not gongkai.stage_filled(c.case_id, s.place::int - 1, s.stage)), jsonb_array_length(c.stages)) as stage_index
        from gongkai.review_cases c left join gongkai.case_ends e using (case_id) where e.case_id is null) f
      full join gongkai.open_cases o on o.case_id = f.case_id
      where f.case_id is null or o.case_id is null or o.stage_index <> f.stage_index
        or (o.item_type, o.document_id, o.locale, o.subject) <> (f.item_type, f.document_id, f.locale, coalesce(f.subject, 'publication'))
        or o.stage_roles <> gongkai.stage_roles(f.stages -> f.stage_index::int)
        or o.stage_scope <> gongkai.stage_scope(f.stages -> f.stage_index::int)
        or o.waiting_departments <> array(select w.id from unnest(gongkai.stage_departments(f.stages -> f.stage_index::int)) as w(id)
          where not exists (select 1 from gongkai.decisions d where d.case_id = f.case_id and d.stage_index = f.stage_index and d.department_id = w.id and d.verdict <> 'return'))
        or o.approved <> (f.stage_index = jsonb_array_length(f.stages))`,
  },
  {
    code: 'review.open-thread-pointer',
    message: '未处理的批注与批注记录不符',
    statement: `
      select 'remarks/' || coalesce(f.thread_id, o.thread_id) as place, '' as detail
      from (select coalesce(r.thread_id, r.remark_id) as thread_id,
          (array_agg(r.act order by r.remark_id desc) filter (where r.act <> 'reply'))[1] as act from gongkai.remarks r group by 1) f
      full join gongkai.open_threads o using (thread_id)
      where (coalesce(f.act, 'resolve') <> 'resolve') <> (o.thread_id is not null)`,
  },
  {
    code: 'channels.open-schedule-pointer',
    message: '待执行的定时与定时记录不符',
    statement: `
      select 'schedules/' || coalesce(s.schedule_id, o.schedule_id) as place, '' as detail
      from (select s.* from gongkai.schedules s where not exists (select 1 from gongkai.schedule_ends e where e.schedule_id = s.schedule_id)) s
      full join gongkai.open_schedules o using (schedule_id)
      where s.schedule_id is null or o.schedule_id is null or s.due_at <> o.due_at
        or (s.act, s.item_type, s.document_id, s.locale) <> (o.act, o.item_type, o.document_id, o.locale)`,
  },
  {
    code: 'channels.live-pointer',
    message: '现行发布的指针与发布链的末端不符',
    statement: `
      select coalesce(${ITEM('f')}, ${ITEM('l')}) as place,
        format('指针为发布 %s，链的末端为发布 %s', coalesce(l.publication_id::text, '无'), coalesce(f.publication_id::text, '无')) as detail
      from (select p.* from gongkai.publications p where p.kind <> 'withdrawal'
        and not exists (select 1 from gongkai.publications n where n.supersedes = p.publication_id)) f
      full join gongkai.live_publications l on l.item_type = f.item_type and l.document_id = f.document_id and l.locale = f.locale
      where f.publication_id is distinct from l.publication_id or f.fingerprint is distinct from l.fingerprint
        or f.published_at is distinct from l.published_at`,
  },
  {
    code: 'channels.chain-broken',
    message: '同一稿件的发布不成一条链',
    statement: `
      select ${ITEM('p')} as place, format('发布 %s 之前应为 %s，记为 %s', p.publication_id, coalesce(p.expected::text, '无'), coalesce(p.supersedes::text, '无')) as detail
      from (select *, lag(publication_id) over (partition by item_type, document_id, locale order by publication_id) as expected
        from gongkai.publications) p
      where p.supersedes is distinct from p.expected`,
  },
];

export const REVIEW_RULES: readonly Rule[] = [
  ...APPROVAL_RULES,
  ...ACT_RULES,
  ...TAKEOVER_RULES,
  ...END_RULES,
  ...POINTER_RULES,
];
