// An item's way to approval in the register, by SQL, for the tests of channels.
import { toCanonical } from '../../plugins/content/server/core/canonical';
import {
  type Connector,
  type DeliveryOrder,
  type LookUpOutcome,
  NO_LIMITS,
} from '../../src/contracts/channel';
import type { ItemKey } from '../../src/contracts/item';
import type { RevisionContent } from '../../src/contracts/revision';
import type { Logger } from '../../src/platform/logger';
import type { Database } from '../../src/platform/sql/sql';
import { macOf } from '../support/register-macs';
import { aRevisionContent } from '../support/revision-content';

export const SIGNATORY = { ref: 'admin:9', name: '钱签发' };
export const OPERATOR = { ref: 'admin:7', name: '孙运营' };
const quiet = () => undefined;
export const silent: Logger = { debug: quiet, info: quiet, warn: quiet, error: quiet };

export const itemOf = (documentId: string): ItemKey => ({
  type: 'news-post',
  documentId,
  locale: 'zh-Hans',
});

export const aRevision = (changes: Partial<RevisionContent> = {}): RevisionContent =>
  aRevisionContent({
    title: '关于开展春季植树活动的通知',
    body: { format: 'text', text: '正文。' },
    columnId: 'notices',
    departmentId: 'office',
    author: null,
    issuedOn: null,
    ...changes,
  });

export type Approved = { caseId: number; fingerprint: string };

/** Stores the revision and passes it through the stages; `stages` fewer than three leave it unapproved. */
export const approve = (
  { transact }: Database,
  content: RevisionContent,
  { stages = 3 } = {},
): Promise<Approved> =>
  transact(async (sql) => {
    const { fingerprint, bytes } = toCanonical(content);
    const item = [content.type, content.documentId, content.locale];
    await sql(
      `insert into gongkai.revisions (fingerprint, item_type, document_id, locale, format_version, size_bytes)
       values ($1, $2, $3, $4, 1, $5) on conflict do nothing`,
      [fingerprint, ...item, bytes.length],
    );
    await sql('insert into gongkai.revision_bytes values ($1, $2) on conflict do nothing', [
      fingerprint,
      bytes,
    ]);
    const [save] = await sql<{ number: number }>(
      `insert into gongkai.saves (item_type, document_id, locale, save_number, content_sha256, saved_by, saved_by_name, entrance)
       select $1, $2, $3, coalesce(max(save_number), 0) + 1, $4, 'admin:1', '张三', 'admin'
       from gongkai.saves where item_type = $1 and document_id = $2 and locale = $3 returning save_number as number`,
      [...item, fingerprint],
    );
    const at = new Date();
    const opened = {
      ...{ type: content.type, documentId: content.documentId, locale: content.locale },
      ...{ fingerprint, saveNumber: save?.number ?? 0, authors: ['admin:1'] },
      ...{ workflowId: 'default', workflowVersion: 1 },
      ...{ submittedBy: 'admin:1', submittedByName: '张三', submittedAt: at },
    };
    const [made] = await sql<{ caseId: number }>(
      `insert into gongkai.review_cases (item_type, document_id, locale, fingerprint, save_number, authors, workflow_id,
         workflow_version, stages, submitted_by, submitted_by_name, submitted_at, mac)
       select $1, $2, $3, $4, $5, array['admin:1'], workflow_id, version, stages, 'admin:1', '张三', $6, $7
       from gongkai.workflows where workflow_id = 'default' and version = 1 returning case_id as "caseId"`,
      [...item, fingerprint, save?.number, at, macOf('case', opened)],
    );
    const caseId = made?.caseId ?? 0;
    const roles = ['first-reviewer', 'secrecy-reviewer', 'signatory'];
    for (const [stage, role] of roles.slice(0, stages).entries()) {
      const by = { decidedBy: `admin:${stage + 2}`, decidedByName: '李四', decidedRole: role };
      const given = {
        caseId,
        stageIndex: stage,
        verdict: 'approve',
        reason: '',
        fingerprint,
        departmentId: null,
      } as const;
      await sql(
        `insert into gongkai.decisions (case_id, stage_index, verdict, fingerprint, decided_by, decided_by_name,
           decided_role, decided_at, mac) values ($1, $2, 'approve', $3, $4, '李四', $5, $6, $7)`,
        [
          ...[caseId, stage, fingerprint, by.decidedBy, role, at],
          macOf('decision', { ...given, ...by, decidedAt: at }),
        ],
      );
    }
    return { caseId, fingerprint };
  });

export type Recorder = Connector & {
  calls: string[];
  /** What is public there, by item. */
  shown: Map<string, number>;
  /** Runs inside each act, before it takes effect. */
  before: (order: DeliveryOrder) => Promise<void>;
};

/** A connector in memory, which keeps what it was asked and what is public. */
export const recordingConnector = (name: string): Recorder => {
  const shown = new Map<string, number>();
  const calls: string[] = [];
  const keyOf = ({ item }: DeliveryOrder) => item.documentId;
  const lookUp = (order: DeliveryOrder): Promise<LookUpOutcome> => {
    calls.push(`lookUp ${order.publicationId}`);
    const there = shown.get(keyOf(order));
    const done = order.act === 'withdraw' ? there === undefined : there === order.publicationId;
    return Promise.resolve(
      done
        ? { kind: 'found', address: 'https://a.example/1', externalId: null }
        : { kind: 'absent' },
    );
  };
  const act = async (order: DeliveryOrder) => {
    calls.push(`${order.act} ${order.publicationId}`);
    await recorder.before(order);
    if (order.act === 'withdraw') shown.delete(keyOf(order));
    else shown.set(keyOf(order), order.publicationId);
    return { kind: 'confirmed', address: 'https://a.example/1', externalId: null } as const;
  };
  const recorder: Recorder = {
    name,
    ...{ fields: [], pace: null, tellsSteps: false },
    calls,
    shown,
    before: () => Promise.resolve(),
    publish: act,
    update: act,
    withdraw: act,
    lookUp,
    readMetrics: () => Promise.resolve(null),
    limits: () => NO_LIMITS,
    checkCredentials: () => Promise.resolve({ kind: 'valid', expiresAt: null, facts: {} }),
    preview: () => Promise.resolve(''),
  };
  return recorder;
};
