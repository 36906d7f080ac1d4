// Rows of the register as JSON with their codes, under the names that src/contracts/register-macs.ts covers. Part of the
// query that asks for them anyway: no row is read twice to be checked.

const since = (table: string, id: string) =>
  `${id} <= (select m.highest_id from gongkai.macs_since m where m.table_name = '${table}')`;

/** Of a row of gongkai.publications under this alias. */
export const publicationFacts = (
  p: string,
) => `jsonb_build_object('publicationId', ${p}.publication_id,
  'type', ${p}.item_type, 'documentId', ${p}.document_id, 'locale', ${p}.locale, 'kind', ${p}.kind, 'caseId', ${p}.case_id,
  'batchId', ${p}.batch_id, 'fingerprint', ${p}.fingerprint, 'supersedes', ${p}.supersedes, 'reason', ${p}.reason,
  'withdrawalKind', ${p}.withdrawal_kind, 'mergedInto', ${p}.merged_into, 'withdrawalCaseId', ${p}.withdrawal_case_id,
  'publishedBy', ${p}.published_by, 'publishedByName', ${p}.published_by_name, 'publishedAt', ${p}.published_at,
  'mac', ${p}.mac, 'beforeMacs', ${since('publications', `${p}.publication_id`)})`;

/** All publications of the item with this type, document id and locale (as SQL): a RecordedPublication[] or null. */
export const chainFacts = (type: string, documentId: string, locale: string) =>
  `(select jsonb_agg(${publicationFacts('cp')} order by cp.publication_id) from gongkai.publications cp
    where cp.item_type = ${type} and cp.document_id = ${documentId} and cp.locale = ${locale})`;

export const caseFacts = (
  c: string,
) => `jsonb_build_object('type', ${c}.item_type, 'documentId', ${c}.document_id,
  'locale', ${c}.locale, 'fingerprint', ${c}.fingerprint, 'saveNumber', ${c}.save_number, 'authors', to_jsonb(${c}.authors),
  'workflowId', ${c}.workflow_id, 'workflowVersion', ${c}.workflow_version, 'submittedBy', ${c}.submitted_by,
  'submittedByName', ${c}.submitted_by_name, 'submittedAt', ${c}.submitted_at, 'subject', ${c}.subject,
  'publicationId', ${c}.publication_id, 'cause', ${c}.cause, 'withdrawalKind', ${c}.withdrawal_kind, 'mergedInto', ${c}.merged_into,
  'allLanguages', ${c}.all_languages, 'otherPublications', to_jsonb(${c}.other_publications), 'formalWorkflowId', ${c}.formal_workflow_id,
  'mac', ${c}.mac, 'beforeMacs', ${since('review_cases', `${c}.case_id`)})`;

export const decisionFacts = (
  d: string,
) => `jsonb_build_object('caseId', ${d}.case_id, 'stageIndex', ${d}.stage_index,
  'verdict', ${d}.verdict, 'reason', ${d}.reason, 'fingerprint', ${d}.fingerprint, 'departmentId', ${d}.department_id, 'decidedBy', ${d}.decided_by,
  'decidedByName', ${d}.decided_by_name, 'decidedRole', ${d}.decided_role, 'decidedAt', ${d}.decided_at,
  'delegationId', ${d}.delegation_id, 'delegator', ${d}.delegator, 'delegatorName', ${d}.delegator_name,
  'mac', ${d}.mac, 'beforeMacs', ${since('decisions', `${d}.decision_id`)})`;

const shipped = (w: string) => `exists (select from gongkai.workflows_shipped sh
    where sh.workflow_id = ${w}.workflow_id and sh.version = ${w}.version)`;

export const workflowFacts = (
  w: string,
) => `jsonb_build_object('workflowId', ${w}.workflow_id, 'version', ${w}.version,
  'nameZh', ${w}.name_zh, 'nameEn', ${w}.name_en, 'stages', ${w}.stages, 'madeBy', ${w}.made_by,
  'madeByName', ${w}.made_by_name, 'madeAt', ${w}.made_at, 'mac', ${w}.mac, 'beforeMacs', ${shipped(w)})`;

export const assignmentsFacts = (
  a: string,
) => `jsonb_build_object('version', ${a}.version, 'assignments', ${a}.assignments,
  'savedBy', ${a}.saved_by, 'savedByName', ${a}.saved_by_name, 'savedAt', ${a}.saved_at, 'mac', ${a}.mac, 'beforeMacs', false)`;

export const signatureFacts = (
  s: string,
) => `jsonb_build_object('batchId', ${s}.batch_id, 'signedBy', ${s}.signed_by,
  'signedByName', ${s}.signed_by_name, 'sha256', ${s}.sha256, 'signedAt', ${s}.signed_at, 'mac', ${s}.mac,
  'beforeMacs', exists (select from gongkai.signatures_before_macs b
    where b.batch_id = ${s}.batch_id and b.signed_by = ${s}.signed_by))`;

/** None is older than codes are. */
export const caseFormFacts = (
  f: string,
) => `jsonb_build_object('caseId', ${f}.case_id, 'sha256', ${f}.sha256,
  'printedBy', ${f}.printed_by, 'printedByName', ${f}.printed_by_name, 'printedAt', ${f}.printed_at, 'mac', ${f}.mac,
  'beforeMacs', false)`;

/** No schedule is older than codes are. */
export const scheduleFacts = (
  s: string,
) => `jsonb_build_object('act', ${s}.act, 'type', ${s}.item_type, 'documentId', ${s}.document_id, 'locale', ${s}.locale,
  'caseId', ${s}.case_id, 'fingerprint', ${s}.fingerprint, 'reason', ${s}.reason,
  'withdrawalKind', ${s}.withdrawal_kind, 'mergedInto', ${s}.merged_into, 'dueAt', ${s}.due_at,
  'scheduledBy', ${s}.scheduled_by, 'scheduledByName', ${s}.scheduled_by_name, 'scheduledAt', ${s}.scheduled_at,
  'mac', ${s}.mac, 'beforeMacs', false)`;

/** No embargo is older than codes are. */
export const embargoFacts = (
  e: string,
) => `jsonb_build_object('type', ${e}.item_type, 'documentId', ${e}.document_id, 'locale', ${e}.locale,
  'untilAt', ${e}.until_at, 'reason', ${e}.reason, 'setBy', ${e}.set_by, 'setByName', ${e}.set_by_name, 'setAt', ${e}.set_at,
  'mac', ${e}.mac, 'beforeMacs', false)`;

/** No delegation is older than codes are. */
export const delegationFacts = (
  d: string,
) => `jsonb_build_object('delegator', ${d}.delegator, 'delegatorName', ${d}.delegator_name, 'delegate', ${d}.delegate,
  'delegateName', ${d}.delegate_name, 'fromOn', ${d}.from_on, 'untilOn', ${d}.until_on, 'cause', ${d}.cause,
  'madeBy', ${d}.made_by, 'madeByName', ${d}.made_by_name, 'madeAt', ${d}.made_at, 'mac', ${d}.mac, 'beforeMacs', false)`;

/** No bundle is older than codes are, and no end of one. */
export const bundleFacts = (
  b: string,
) => `jsonb_build_object('caseIds', to_jsonb(${b}.case_ids), 'madeBy', ${b}.made_by, 'madeByName', ${b}.made_by_name,
  'madeAt', ${b}.made_at, 'mac', ${b}.mac, 'beforeMacs', false)`;

export const bundleEndFacts = (
  e: string,
) => `jsonb_build_object('bundleId', ${e}.bundle_id, 'outcome', ${e}.outcome, 'reason', ${e}.reason,
  'endedBy', ${e}.ended_by, 'endedByName', ${e}.ended_by_name, 'endedAt', ${e}.ended_at, 'mac', ${e}.mac, 'beforeMacs', false)`;

/** No proposal of a name is older than codes are. */
export const nameProposalFacts = (
  p: string,
) => `jsonb_build_object('kind', ${p}.kind, 'documentId', ${p}.document_id, 'fromZh', ${p}.from_zh, 'fromEn', ${p}.from_en,
  'fromSlug', ${p}.from_slug, 'toZh', ${p}.to_zh, 'toEn', ${p}.to_en, 'toSlug', ${p}.to_slug,
  'fromPlace', ${p}.from_place, 'toPlace', ${p}.to_place, 'reason', ${p}.reason,
  'proposedBy', ${p}.proposed_by, 'proposedByName', ${p}.proposed_by_name, 'proposedAt', ${p}.proposed_at,
  'mac', ${p}.mac, 'beforeMacs', false)`;

/** Nor is what ended one. */
export const nameWordFacts = (
  w: string,
) => `jsonb_build_object('proposalId', ${w}.proposal_id, 'verdict', ${w}.verdict, 'reason', ${w}.reason,
  'givenBy', ${w}.given_by, 'givenByName', ${w}.given_by_name, 'givenAt', ${w}.given_at, 'mac', ${w}.mac, 'beforeMacs', false)`;

/** Of head and foot of the portal; what ended one is written as a word on a name is. */
export const siteProposalFacts = (
  p: string,
) => `jsonb_build_object('fromFacts', ${p}.from_facts, 'toFacts', ${p}.to_facts, 'reason', ${p}.reason,
  'proposedBy', ${p}.proposed_by, 'proposedByName', ${p}.proposed_by_name, 'proposedAt', ${p}.proposed_at,
  'mac', ${p}.mac, 'beforeMacs', false)`;

/** No switch of the portal is older than codes are. */
export const siteSwitchFacts = (
  s: string,
) => `jsonb_build_object('kind', ${s}.kind, 'isOn', ${s}.is_on, 'type', ${s}.item_type, 'documentId', ${s}.document_id,
  'locale', ${s}.locale, 'publicationId', ${s}.publication_id, 'reason', ${s}.reason, 'switchedBy', ${s}.switched_by,
  'switchedByName', ${s}.switched_by_name, 'switchedAt', ${s}.switched_at, 'mac', ${s}.mac, 'beforeMacs', false)`;

/** Nor is a placement. */
export const placementFacts = (
  p: string,
) => `jsonb_build_object('place', ${p}.place, 'locale', ${p}.locale, 'items', ${p}.items, 'placedBy', ${p}.placed_by,
  'placedByName', ${p}.placed_by_name, 'placedAt', ${p}.placed_at, 'mac', ${p}.mac, 'beforeMacs', false)`;

/** No request to expunge is older than codes are, and no answer to one. */
export const expungingRequestFacts = (
  r: string,
) => `jsonb_build_object('type', ${r}.item_type, 'documentId', ${r}.document_id, 'locale', ${r}.locale,
  'fingerprints', to_jsonb(${r}.fingerprints), 'cause', ${r}.cause, 'note', ${r}.note, 'askedBy', ${r}.asked_by,
  'askedByName', ${r}.asked_by_name, 'askedAt', ${r}.asked_at, 'mac', ${r}.mac, 'beforeMacs', false)`;

export const expungingEndFacts = (
  e: string,
) => `jsonb_build_object('expungingId', ${e}.expunging_id, 'outcome', ${e}.outcome, 'note', ${e}.note,
  'endedBy', ${e}.ended_by, 'endedByName', ${e}.ended_by_name, 'endedAt', ${e}.ended_at, 'mac', ${e}.mac, 'beforeMacs', false)`;
