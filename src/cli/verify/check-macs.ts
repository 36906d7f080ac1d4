import type { Finding } from '../../contracts/finding';
import type { FactsOf, MacKind, Recorded, RegisterMacs } from '../../contracts/register-macs';
import { answerFacts } from '../../platform/sql/check-ground';
import {
  assignmentsFacts,
  bundleEndFacts,
  bundleFacts,
  caseFacts,
  caseFormFacts,
  decisionFacts,
  delegationFacts,
  embargoFacts,
  expungingEndFacts,
  expungingRequestFacts,
  nameProposalFacts,
  nameWordFacts,
  placementFacts,
  publicationFacts,
  scheduleFacts,
  signatureFacts,
  siteProposalFacts,
  siteSwitchFacts,
  workflowFacts,
} from '../../platform/sql/recorded-facts';
import type { Sql } from '../../platform/sql/sql';

/** Rows in memory at once. */
const BATCH = 1000;

type Table<K extends MacKind> = {
  kind: K;
  code: string;
  /** What it is, in Chinese. */
  what: string;
  /** Of alias r: place, number to go on after, and the row. */
  table: string;
  place: string;
  number: string;
  facts: string;
  /** Rows whose code need not hold. */
  except?: string;
};

const TABLES: readonly Table<MacKind>[] = [
  {
    kind: 'case',
    code: 'register.forged-case',
    what: '审核单',
    table: 'review_cases',
    place: `'review_cases/' || r.case_id`,
    number: 'r.case_id',
    facts: caseFacts('r'),
  },
  {
    kind: 'decision',
    code: 'register.forged-decision',
    what: '审核决定',
    table: 'decisions',
    place: `'decisions/' || r.decision_id`,
    number: 'r.decision_id',
    facts: decisionFacts('r'),
  },
  {
    kind: 'publication',
    code: 'register.forged-publication',
    what: '发布',
    table: 'publications',
    place: `'publications/' || r.publication_id`,
    number: 'r.publication_id',
    facts: publicationFacts('r'),
  },
  {
    kind: 'import-signature',
    code: 'register.forged-signature',
    what: '批次签署',
    table: 'import_signatures',
    place: `'import_signatures/' || r.batch_id || '/' || r.signed_by`,
    // Two of one batch, and so never parted by the end of a reading.
    number: 'r.batch_id',
    facts: signatureFacts('r'),
  },
  {
    kind: 'finding-answer',
    code: 'register.forged-answer',
    what: '检查发现的说明',
    table: 'finding_answers',
    place: `'finding_answers/' || r.answer_id`,
    number: 'r.answer_id',
    facts: answerFacts('r'),
    // Blanked by an expunging: what is left is held against the audit and expunged_texts.
    except: `exists (select from gongkai.expunged_texts x where x.table_name = 'finding_answers' and x.row_id = r.answer_id::text)`,
  },
  {
    kind: 'workflow',
    code: 'register.forged-workflow',
    what: '审核流程',
    table: 'workflows',
    place: `'workflows/' || r.workflow_id || '/' || r.version`,
    number: 'r.version',
    facts: workflowFacts('r'),
  },
  {
    kind: 'workflow-assignments',
    code: 'register.forged-assignments',
    what: '审核流程的分配',
    table: 'workflow_assignments',
    place: `'workflow_assignments/' || r.version`,
    number: 'r.version',
    facts: assignmentsFacts('r'),
  },
  {
    kind: 'case-form',
    code: 'register.forged-case-form',
    what: '审核单打印记录',
    table: 'case_forms',
    place: `'case_forms/' || r.form_id`,
    number: 'r.form_id',
    facts: caseFormFacts('r'),
  },
  {
    kind: 'schedule',
    code: 'register.forged-schedule',
    what: '定时',
    table: 'schedules',
    place: `'schedules/' || r.schedule_id`,
    number: 'r.schedule_id',
    facts: scheduleFacts('r'),
  },
  {
    kind: 'embargo',
    code: 'register.forged-embargo',
    what: '解禁时间',
    table: 'embargoes',
    place: `'embargoes/' || r.embargo_id`,
    number: 'r.embargo_id',
    facts: embargoFacts('r'),
  },
  {
    kind: 'delegation',
    code: 'register.forged-delegation',
    what: '代理',
    table: 'delegations',
    place: `'delegations/' || r.delegation_id`,
    number: 'r.delegation_id',
    facts: delegationFacts('r'),
  },
  {
    kind: 'bundle',
    code: 'register.forged-bundle',
    what: '同批报送',
    table: 'bundles',
    place: `'bundles/' || r.bundle_id`,
    number: 'r.bundle_id',
    facts: bundleFacts('r'),
  },
  {
    kind: 'bundle-end',
    code: 'register.forged-bundle-end',
    what: '同批报送的结束',
    table: 'bundle_ends',
    place: `'bundle_ends/' || r.end_id`,
    number: 'r.end_id',
    facts: bundleEndFacts('r'),
  },
  {
    kind: 'name-proposal',
    code: 'register.forged-name-proposal',
    what: '改名提议',
    table: 'name_proposals',
    place: `'name_proposals/' || r.proposal_id`,
    number: 'r.proposal_id',
    facts: nameProposalFacts('r'),
  },
  {
    kind: 'name-word',
    code: 'register.forged-name-word',
    what: '改名的答复',
    table: 'name_words',
    place: `'name_words/' || r.proposal_id`,
    number: 'r.proposal_id',
    facts: nameWordFacts('r'),
  },
  {
    kind: 'site-proposal',
    code: 'register.forged-site-proposal',
    what: '门户信息的提议',
    table: 'site_proposals',
    place: `'site_proposals/' || r.proposal_id`,
    number: 'r.proposal_id',
    facts: siteProposalFacts('r'),
  },
  {
    kind: 'site-word',
    code: 'register.forged-site-word',
    what: '门户信息的答复',
    table: 'site_words',
    place: `'site_words/' || r.proposal_id`,
    number: 'r.proposal_id',
    facts: nameWordFacts('r'),
  },
  {
    kind: 'site-switch',
    code: 'register.forged-site-switch',
    what: '门户开关',
    table: 'site_switches',
    place: `'site_switches/' || r.switch_id`,
    number: 'r.switch_id',
    facts: siteSwitchFacts('r'),
  },
  {
    kind: 'placement',
    code: 'register.forged-placement',
    what: '首页编排',
    table: 'placements',
    place: `'placements/' || r.placement_id`,
    number: 'r.placement_id',
    facts: placementFacts('r'),
  },
  {
    kind: 'expunging-request',
    code: 'register.forged-expunging',
    what: '彻底清除的提请',
    table: 'expunging_requests',
    place: `'expunging_requests/' || r.expunging_id`,
    number: 'r.expunging_id',
    facts: expungingRequestFacts('r'),
  },
  {
    kind: 'expunging-end',
    code: 'register.forged-expunging',
    what: '彻底清除的确认',
    table: 'expunging_ends',
    place: `'expunging_ends/' || r.expunging_id`,
    number: 'r.expunging_id',
    facts: expungingEndFacts('r'),
  },
];

type Row = { place: string; number: number; facts: Recorded<FactsOf[MacKind]> };

const checkTable = async (
  sql: Sql,
  { kind, code, what, table, place, number, facts, except = 'false' }: Table<MacKind>,
  macs: RegisterMacs,
  limit: number,
): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (let after = 0; ;) {
    const rows = await sql<Row>(
      `select ${place} as place, ${number} as number, ${facts} as facts from gongkai.${table} r
       where ${number} > $1 and not (${except}) order by ${number} fetch first ${BATCH} rows with ties`,
      [after],
    );
    for (const row of rows) {
      if (macs.isGenuine(kind, row.facts)) continue;
      const message = `${row.place}：这条${what}不是由本系统作出的，校验码无效（伪造）。处理办法见运维手册。`;
      findings.push({ code, message, where: row.place, repairable: false });
    }
    after = rows.at(-1)?.number ?? after;
    if (rows.length < BATCH || findings.length >= limit) return findings.slice(0, limit);
  }
};

/** Every row that decides about the public against its code: what plain SQL wrote is named, also where it was stopped. */
export const checkMacs = async (
  sql: Sql,
  macs: RegisterMacs,
  limit: number,
): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const table of TABLES) findings.push(...(await checkTable(sql, table, macs, limit)));
  return findings;
};
