// One item taken the whole way by the real use-cases, without Strapi: what verify is held against.
import { createChannels } from '../../plugins/channels/server/services';
import { toCanonical } from '../../plugins/content/server/core/canonical';
import { caseStore } from '../../plugins/review/server/adapters/case-store';
import { createDecide } from '../../plugins/review/server/use-cases/decide';
import { createSubmit } from '../../plugins/review/server/use-cases/submit';
import type { Actor } from '../../src/contracts/actor';
import type { ItemKey } from '../../src/contracts/item';
import type { Outcome } from '../../src/contracts/outcome';
import type { RevisionContent } from '../../src/contracts/revision';
import { systemClock } from '../../src/platform/clock';
import type { Database } from '../../src/platform/sql/sql';
import { NO_CHECKS } from '../support/no-checks';
import { aFile } from '../support/portal-register';
import { TEST_MACS } from '../support/register-macs';
import { aRevisionContent } from '../support/revision-content';

export const EDITOR: Actor = { ref: 'admin:1', name: '编辑', roles: ['editor'] };
const REVIEWERS: Actor[] = [
  { ref: 'admin:2', name: '初审', roles: ['first-reviewer'] },
  { ref: 'admin:3', name: '保密', roles: ['secrecy-reviewer'] },
  { ref: 'admin:4', name: '签发', roles: ['signatory'] },
];
const OPERATOR = { ref: 'admin:5', name: '运营' };

export const contentOf = (documentId: string, title: string): RevisionContent =>
  aRevisionContent({
    documentId,
    title,
    author: '办公室',
    issuedOn: '2020-03-01',
    accounts: ['wechat'],
    attachments: [aFile({ sha256: 'c'.repeat(64), sizeBytes: 3 })],
  });

const must = <T extends object>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.refusal}: ${outcome.message}`);
  return outcome;
};

const save = async (database: Database, item: ItemKey, content: RevisionContent) => {
  await database.sql(
    `insert into gongkai.saves (item_type, document_id, locale, save_number, content_sha256, saved_by, saved_by_name, entrance)
     select $1, $2, $3, coalesce(max(save_number), 0) + 1, $4, $5, $6, 'admin' from gongkai.saves
     where item_type = $1 and document_id = $2 and locale = $3`,
    [
      item.type,
      item.documentId,
      item.locale,
      toCanonical(content).fingerprint,
      EDITOR.ref,
      EDITOR.name,
    ],
  );
};

export type Gone = { item: ItemKey; caseId: number; publicationId: number; deliveryId: number };

/** Saves, submits, approves three times and publishes one item, and records its WeChat post unless `recorded` is false. */
export const goTheWay = async (
  database: Database,
  documentId: string,
  { title = '标题', recorded = true }: { title?: string; recorded?: boolean } = {},
): Promise<Gone> => {
  const item: ItemKey = { type: 'news-post', documentId, locale: 'zh-Hans' };
  const content = contentOf(documentId, title);
  await save(database, item, content);
  const submit = createSubmit({
    macs: TEST_MACS,
    database,
    clock: systemClock,
    cases: caseStore,
    takeSnapshot: () =>
      Promise.resolve({
        content,
        formatVersion: 2,
        ...toCanonical(content),
        inVersion1: () => null,
      }),
    findMissing: () => Promise.resolve([]),
    claimNumbers: () => Promise.resolve(),
    chooseWorkflow: () =>
      Promise.resolve({ workflowId: 'default', version: 1, formalWorkflowId: null }),
  });
  const decide = createDecide({
    database,
    clock: systemClock,
    cases: caseStore,
    macs: TEST_MACS,
    beginLook: NO_CHECKS,
    readAbsent: () => Promise.resolve([]),
    planWithdrawal: () => Promise.reject(new Error('nothing is withdrawn here')),
  });
  const channels = createChannels({
    beginLook: NO_CHECKS,
    macs: TEST_MACS,
    database,
    clock: systemClock,
    hintDeliveries: () => undefined,
  });
  const { caseId, fingerprint } = must(await submit(item, EDITOR));
  for (const reviewer of REVIEWERS) {
    must(await decide({ caseId, fingerprint, verdict: 'approve', reason: '' }, reviewer));
  }
  const actor = REVIEWERS[2] as Actor;
  const { publicationId, deliveries } = must(
    await channels.publish({ caseId, fingerprint, actor }),
  );
  const deliveryId = deliveries[0]?.deliveryId ?? 0;
  if (recorded) {
    const entry = { address: 'https://wechat.example.org/1', publishedAt: new Date() };
    must(await channels.recordManualEntry({ deliveryId, actor: OPERATOR, ...entry }));
  }
  return { item, caseId, publicationId, deliveryId };
};
