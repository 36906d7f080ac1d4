// Plain SQL as the role that CMS and worker run as, on cases, decisions and publications.
import { createHash } from 'node:crypto';

import { ofSql } from '../answers';
import type { Desk } from '../desk';
import { REGISTER, runAll, toItem } from '../run-statements';
import type { SideDoor } from '../side-door';

/** A revision of the draft that nobody submitted, with its case, as the register takes it. */
const forgeCase = async ({ system, refOf }: Desk, documentId: string, authors: string[]) => {
  const bytes = Buffer.from(
    JSON.stringify({ documentId, title: '伪造', accounts: ['portal'], disclosure: 'proactive' }),
  );
  const fingerprint = createHash('sha256').update(bytes).digest('hex');
  const item = toItem(documentId);
  await system.sql(
    `with named as (
       insert into gongkai.revisions (item_type, document_id, locale, fingerprint, format_version, size_bytes) values ($1, $2, $3, $4, 1, $5)
       on conflict do nothing returning fingerprint)
     insert into gongkai.revision_bytes select fingerprint, $6::bytea from named`,
    [...item, fingerprint, bytes.length, bytes],
  );
  const [made] = await system.sql<{ case_id: number }>(
    `insert into gongkai.review_cases (item_type, document_id, locale, fingerprint, save_number, authors, workflow_id, workflow_version, stages,
       submitted_by, submitted_by_name, submitted_at)
     select $1, $2, $3, $4, 1, $5, workflow_id, version, stages, $6, '伪造', now() from gongkai.workflows where workflow_id = 'default'
     returning case_id`,
    [...item, fingerprint, authors, refOf.editor],
  );
  return { caseId: made?.case_id ?? 0, fingerprint };
};

const DECIDE = `insert into gongkai.decisions (case_id, stage_index, verdict, reason, fingerprint, decided_by, decided_by_name, decided_role, decided_at)
  values ($1, $2, 'approve', '', $3, $4, '伪造', $5, now())`;
const END = `insert into gongkai.case_ends (case_id, outcome, fingerprint, ended_by, ended_by_name, ended_at)
  values ($1, 'published', $2, 'admin:1', '伪造', now())`;
const PUBLISH = `insert into gongkai.publications (item_type, document_id, locale, kind, case_id, case_outcome, fingerprint, published_by, published_by_name, published_at)
  values ($1, $2, $3, $4, $5, $6, $7, 'admin:1', '伪造', now())`;

const publications: SideDoor[] = [
  {
    entrance: REGISTER,
    attempt: '插入发布 insert a publication: without a case, of one in review, as a takeover',
    outcome: 'refused',
    try: (desk) => {
      const { documentId, caseId, fingerprint } = desk.item.inReview;
      const item = toItem(documentId);
      return runAll(desk, [
        [PUBLISH, [...item, 'first', null, null, fingerprint]],
        [PUBLISH, [...item, 'first', caseId, 'published', fingerprint]],
        [PUBLISH, [...item, 'takeover', null, null, fingerprint]],
        [END, [caseId, fingerprint]],
      ]);
    },
  },
  {
    entrance: REGISTER,
    attempt: '插入发布 insert a publication: an approval of another item, another text, used later',
    outcome: 'refused',
    try: (desk) => {
      const { caseId, fingerprint } = desk.item.approved;
      const other = desk.item.inReview.fingerprint;
      return runAll(desk, [
        [PUBLISH, [...toItem(desk.item.draft), 'first', caseId, 'published', fingerprint]],
        [PUBLISH, [...toItem(desk.item.approved.documentId), 'first', caseId, 'published', other]],
        [END, [caseId, fingerprint]],
      ]);
    },
  },
  {
    entrance: REGISTER,
    attempt: '撤下公开的 withdraw without a reason, twice, a chain of another item',
    outcome: 'refused',
    try: (desk) => {
      const text = `insert into gongkai.publications (item_type, document_id, locale, kind, supersedes, reason, published_by, published_by_name, published_at)
        select item_type, $2, locale, 'withdrawal', publication_id, $3, 'admin:1', '伪造', now() from gongkai.live_publications
        where document_id = $1 and locale = 'zh-Hans'`;
      return runAll(desk, [
        [text, [desk.item.public, desk.item.public, ' ']],
        [text, [desk.item.public, desk.item.moved, '假']],
      ]);
    },
  },
];

const approvals: SideDoor[] = [
  {
    entrance: REGISTER,
    attempt: '伪造审核 forge a decision: by an author, at another stage, in another role',
    outcome: 'refused',
    try: (desk) => {
      const { caseId, fingerprint } = desk.item.inReview;
      const { editor } = desk.refOf;
      const first = desk.refOf['first-reviewer'];
      return runAll(desk, [
        [DECIDE, [caseId, 0, fingerprint, editor, 'first-reviewer']],
        [DECIDE, [caseId, 2, fingerprint, desk.refOf.signatory, 'signatory']],
        [DECIDE, [caseId, 0, fingerprint, first, 'editor']],
        [DECIDE, [caseId, 0, 'f'.repeat(64), first, 'first-reviewer']],
        ['update gongkai.open_cases set approved = true where case_id = $1', [caseId]],
        ['update gongkai.review_cases set authors = $2 where case_id = $1', [caseId, [first]]],
      ]);
    },
  },
  {
    entrance: REGISTER,
    attempt: '伪造审核单 forge a case: other stages, no authors, an unknown save',
    outcome: 'refused',
    try: async (desk) => {
      const forged = (authors: string[]) => ofSql(() => forgeCase(desk, desk.item.moved, authors));
      const { sql } = desk.system;
      return [
        await forged([]),
        await forged([desk.refOf.signatory]),
        await ofSql(() =>
          sql(
            `insert into gongkai.workflows (workflow_id, version, stages, made_by) values ('default', 99, '[{"role": "editor"}]', 'x')`,
          ),
        ),
        await ofSql(() => forgeCase(desk, 'never-saved', [desk.refOf.editor])),
      ];
    },
  },
];

export const SQL_REVIEW_DOORS: readonly SideDoor[] = [...publications, ...approvals];
