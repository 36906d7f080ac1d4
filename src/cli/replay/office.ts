// The people of the department, as one object: each function is what one of them does at their screen, with the same
// use-cases and under the same checks.
import type { Core } from '@strapi/strapi';

import type { Channels } from '../../../plugins/channels/server/services';
import type { ReviewServices } from '../../../plugins/review/server/services';
import type { Actor } from '../../contracts/actor';
import { type ItemKey, type ItemType, toUid } from '../../contracts/item';
import type { Outcome } from '../../contracts/outcome';
import type { RegisterMacs } from '../../contracts/register-macs';
import { seedDemoPeople } from '../../people/demo-people';
import { AppError } from '../../platform/app-error';
import { readLiveId } from '../../platform/sql/live-publication';
import type { Database, Sql } from '../../platform/sql/sql';
import { asActor, toActor } from '../../platform/strapi/current-actor';
import { strapiDatabase } from '../../platform/strapi/strapi-database';

export type Reviewer = 'first-reviewer' | 'secrecy-reviewer' | 'signatory';
/** Who decides at which stage of the default workflow. */
export const REVIEWERS: readonly Reviewer[] = ['first-reviewer', 'secrecy-reviewer', 'signatory'];

export type Submitted = { caseId: number; fingerprint: string };
export type Published = Awaited<ReturnType<Channels['publish']>> & { ok: true };

export type Office = {
  database: Database;
  /** Runs work as the signed-in editor. */
  asEditor<T>(work: () => Promise<T>): Promise<T>;
  /** Makes a working copy; `record` runs in the same transaction. */
  create(
    type: ItemType,
    data: Record<string, unknown>,
    record?: (sql: Sql, documentId: string) => Promise<void>,
  ): Promise<string>;
  update(item: ItemKey, data: Record<string, unknown>): Promise<void>;
  /** Changes what is public, and tells readers why. */
  correct(item: ItemKey, data: Record<string, unknown>, note: string): Promise<void>;
  submit(item: ItemKey): Promise<Submitted>;
  approve(submitted: Submitted, reviewer: Reviewer): Promise<void>;
  sendBack(submitted: Submitted, reviewer: Reviewer, reason: string): Promise<void>;
  publish(submitted: Submitted): Promise<Published>;
  /** The editor asks, the signatory agrees. */
  withdraw(item: ItemKey, reason: string): Promise<void>;
  record(deliveryId: number, entry: { address: string; publishedAt: Date }): Promise<void>;
};

/** The done half of an outcome; a refusal is thrown, because nothing in a corpus is meant to be refused. */
const must = <T extends object>(outcome: Outcome<T>, what: string): { ok: true } & T => {
  if (outcome.ok) return outcome;
  const fields = (outcome.errors ?? []).map(({ path, message }) => `${path}: ${message}`);
  throw new AppError({
    kind: 'failed',
    code: outcome.refusal,
    message: [`${what}：${outcome.message}`, ...fields].join('\n'),
  });
};

/** The withdrawal of an item that is in review. */
const findAsked = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
): Promise<Submitted | undefined> => {
  const [row] = await sql<Submitted>(
    `select c.case_id as "caseId", c.fingerprint from gongkai.open_cases o join gongkai.review_cases c using (case_id)
     where o.item_type = $1 and o.document_id = $2 and o.locale = $3 and o.subject = 'withdrawal'`,
    [type, documentId, locale],
  );
  return row;
};

/** Opens the office of a booted CMS on a demo database; makes the demo accounts if they are not there. */
export const openOffice = async (strapi: Core.Strapi): Promise<Office> => {
  const database = strapiDatabase(strapi);
  const people = await seedDemoPeople(strapi);
  const actorOf = (key: keyof typeof people): Actor => toActor(people[key]);
  const cases = strapi.plugin('review').service('cases') as ReviewServices['cases'];
  const channels = strapi.plugin('channels').service('channels') as Channels;
  const asEditor = <T>(work: () => Promise<T>) => asActor(strapi, people.editor, work);
  const macs = strapi.get('gongkai.register-macs') as RegisterMacs;
  const update: Office['update'] = ({ type, documentId, locale }, data) =>
    asEditor(async () => {
      await strapi.documents(toUid(type)).update({ documentId, locale, data } as never);
    });
  const decide = async (
    { caseId, fingerprint }: Submitted,
    reviewer: Reviewer,
    decision: { verdict: 'approve' | 'return'; reason: string },
  ) => {
    must(
      await cases.decide({ caseId, fingerprint, ...decision }, actorOf(reviewer)),
      `审核单 ${caseId}`,
    );
  };
  return {
    database,
    asEditor,
    create: (type, data, record) =>
      asEditor(() =>
        database.transact(async (sql) => {
          const documents = strapi.documents(toUid(type));
          const { documentId } = await documents.create({ locale: 'zh-Hans', data } as never);
          await record?.(sql, documentId);
          return documentId;
        }),
      ),
    update,
    correct: async (item, data, note) => {
      const corrects = await readLiveId(database.sql, item, macs);
      await update(item, { ...data, correction: { corrects, told: true, note } });
    },
    submit: async (item) =>
      must(await cases.submit(item, actorOf('editor')), `${item.type} ${item.documentId}`),
    approve: (submitted, reviewer) =>
      decide(submitted, reviewer, { verdict: 'approve', reason: '' }),
    sendBack: (submitted, reviewer, reason) =>
      decide(submitted, reviewer, { verdict: 'return', reason }),
    publish: async ({ caseId, fingerprint }) =>
      must(
        await channels.publish({ caseId, fingerprint, actor: actorOf('signatory') }),
        `审核单 ${caseId}`,
      ),
    withdraw: async (item, reason) => {
      const why = { reason, kind: 'in-error', actor: actorOf('editor') } as const;
      // A run that was cut off in between has asked already.
      const asked = await findAsked(database.sql, item);
      if (!asked) must(await channels.askWithdrawal({ item, ...why }), item.documentId);
      const submitted = asked ?? (await findAsked(database.sql, item));
      if (!submitted) throw new Error(`no withdrawal was asked for: ${item.documentId}`);
      await decide(submitted, 'signatory', { verdict: 'approve', reason: '' });
    },
    record: async (deliveryId, entry) => {
      must(
        await channels.recordManualEntry({
          deliveryId,
          ...entry,
          actor: actorOf('channel-operator'),
        }),
        `发送 ${deliveryId}`,
      );
    },
  };
};
