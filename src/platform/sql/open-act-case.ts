// Opens the case of an act that is not a plain publication: asked for before, or looked at after. Shared by who withdraws, by
// who publishes an emergency notice, and by the worker.
import type { ActCase } from '../../contracts/case-subject';
import type { Recorded, RegisterMacs, WorkflowFacts } from '../../contracts/register-macs';
import { workflowFacts } from './recorded-facts';
import type { Sql } from './sql';

const READ_VERSIONS = `select ${workflowFacts('w')} as facts from gongkai.workflows w
  where w.workflow_id = $1 order by w.version desc`;

const INSERT = `insert into gongkai.review_cases (item_type, document_id, locale, fingerprint, save_number, authors, workflow_id,
    workflow_version, stages, submitted_by, submitted_by_name, submitted_at, mac, subject, publication_id, cause, withdrawal_kind,
    merged_into, all_languages, other_publications)
  select $1, $2, $3, $4, $5, $6, w.workflow_id, w.version, w.stages, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19
  from gongkai.workflows w where w.workflow_id = $7 and w.version = $8 returning case_id as "caseId"`;

/** By the workflow's newest version that the application made or came with. Throws where there is none. Answers the case. */
export const openActCase = async (
  sql: Sql,
  { by, at, ...act }: ActCase,
  macs: RegisterMacs,
): Promise<number> => {
  const versions = await sql<{ facts: Recorded<WorkflowFacts> }>(READ_VERSIONS, [act.workflowId]);
  const chosen = versions.find(({ facts }) => macs.isGenuine('workflow', facts));
  if (!chosen) throw new Error(`review.no-workflow: ${act.workflowId}`);
  const workflowVersion = chosen.facts.version;
  const opened = { ...act, submittedBy: by.ref, submittedByName: by.name, submittedAt: at };
  const [row] = await sql<{ caseId: number }>(INSERT, [
    ...[act.type, act.documentId, act.locale, act.fingerprint, act.saveNumber, act.authors],
    ...[act.workflowId, workflowVersion, by.ref, by.name, at],
    macs.make('case', { ...opened, workflowVersion }),
    ...[act.subject, act.publicationId, act.cause ?? null, act.withdrawalKind ?? null],
    ...[act.mergedInto ?? null, act.allLanguages ?? null, act.otherPublications ?? null],
  ]);
  if (!row) throw new Error('review.case-not-stored');
  return row.caseId;
};

/** Who wrote what was published by this case, and from which save: nobody of them decides on what is done to it. */
export const readWritten = async (
  sql: Sql,
  caseId: number | null,
): Promise<{ authors: readonly string[]; saveNumber: number | null }> => {
  const [row] = await sql<{ authors: string[]; saveNumber: number | null }>(
    'select authors, save_number as "saveNumber" from gongkai.review_cases where case_id = $1',
    [caseId],
  );
  return row ?? { authors: [], saveNumber: null };
};
