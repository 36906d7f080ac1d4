// The portal as a channel: a delivery is a page renamed into place and synced.
import {
  type ConfirmRecord,
  type Connector,
  type DeliveryOrder,
  type DeliveryOutcome,
  type LookUpOutcome,
  NO_LIMITS,
} from '../../../../src/contracts/channel';
import { toAddress, toItemPath, toWithdrawnPath } from '../../../../src/contracts/portal-path';
import { type Revision, storedFilesOf } from '../../../../src/contracts/revision';
import type { SitePush } from '../../../../src/contracts/site-push';
import { AppError } from '../../../../src/platform/app-error';
import { type Clock, toShanghaiDay } from '../../../../src/platform/clock';
import type { Database } from '../../../../src/platform/sql/sql';
import { readMarks } from '../core/page-marks';
import type { SiteFolder } from '../core/ports';
import { toFileName, toFilePath } from '../core/site-path';
import { toFileMark, toStaleMarks } from '../core/stale-marks';
import { toEntry, toPointers } from '../core/to-entry';
import type { Entry, Published, Told } from '../core/views';
import { lockFilesShared } from './file-lock';
import type { GenuineEntries } from './genuine-entries';
import { markStore } from './mark-store';
import { toPortalPage } from './page-source';
import { recordPublished, recordWithdrawn } from './record-change';
import { readSurroundings, type Surroundings } from './surroundings';
import type { Pages } from './templates/pages';
import { readNewestTold } from './told-store';

export type PortalConnectorDeps = {
  database: Database;
  guard: GenuineEntries;
  pages: Pages;
  folder: SiteFolder;
  clock: Clock;
  /** Without a slash at the end. */
  portalUrl: string;
  /** The portal's style sheet, for previews. */
  readCss: () => Promise<string>;
  /** Where the site lies on another machine. */
  push?: Pick<SitePush, 'pushNow'> | undefined;
};

/** A machine that is away is asked again so often. */
const PUSH_AGAIN_MS = 10_000;

const toNotPushed = (message: string, now: Date): DeliveryOutcome => ({
  ...{ kind: 'wait-until', code: 'portal.not-pushed', message },
  until: new Date(now.getTime() + PUSH_AGAIN_MS),
});

type Facts = { published: Published; told: Told | null; surroundings: Surroundings };

const needRevision = ({ revision, item }: DeliveryOrder): Revision => {
  if (revision) return revision;
  throw new AppError({
    kind: 'invalid',
    code: 'portal.no-revision',
    message: `没有可以发布的修订版：${item.type} ${item.documentId}。/ No revision to publish.`,
  });
};

const readFacts = async (
  { database: { sql }, guard }: Pick<PortalConnectorDeps, 'database' | 'guard'>,
  order: DeliveryOrder,
): Promise<Facts> => {
  const pointers = toPointers(order.revision?.content);
  const surroundings = await readSurroundings(sql, guard, order.item, pointers);
  const { publicationId, publishedAt, firstPublishedAt } = order;
  const fingerprint = order.revision?.fingerprint ?? '';
  const published = { publicationId, fingerprint, publishedAt, firstPublishedAt };
  const told = order.revision ? await readNewestTold(sql, order.item, published, guard.macs) : null;
  return { surroundings, published, told };
};

/** The portal's own rows, in the transaction that confirms the delivery: the entry, and what it makes out of date. */
const toRecord =
  ({ item, site }: DeliveryOrder, { surroundings }: Facts, after: Entry | null): ConfirmRecord =>
  async (sql) => {
    const marks = toStaleMarks({
      item,
      before: surroundings.own,
      after,
      interpretedBy: surroundings.interpretedBy.map((entry) => entry.item),
      changedBy: surroundings.changedBy.map((entry) => entry.item),
      otherLocales: surroundings.otherLocales.map((entry) => entry.item.locale),
      settings: site.settings,
    });
    if (after) await recordPublished(sql, after, { marks, settingsVersion: site.version });
    else await recordWithdrawn(sql, item, marks);
  };

/**
 * Connector of the portal. The caller holds the lock of item and account (order.account is the portal), so the page is
 * written by nobody else. Lists follow from the marks: see render-stale-lists.
 */
export const createPortalConnector = (deps: PortalConnectorDeps) => {
  const { database, folder, pages, clock, portalUrl, readCss, push } = deps;
  const addressOf = (order: DeliveryOrder) => portalUrl + toAddress(toItemPath(order.item));

  const placeFiles = async ({ content }: Revision): Promise<void> => {
    const files = storedFilesOf(content);
    if (files.length === 0) return;
    await database.transact(async (sql) => {
      await lockFilesShared(sql);
      await folder.placeFiles(files);
    });
  };

  /** Page, files and the notice in its place on the other machine, if there is one: only then readers have it. */
  const pushItem = async (
    { item, revision, held }: DeliveryOrder,
    gone: readonly string[] = [],
  ): Promise<string | null> => {
    if (!push) return null;
    const files = revision ? storedFilesOf(revision.content) : [];
    const paths = [...files.map(toFilePath), toItemPath(item), ...gone];
    const failure = await push.pushNow(paths);
    if (failure === null || held !== null) return failure;
    // It may be withdrawn before it arrives, and nothing of it may be left here for the next push of everything.
    await folder.remove(toItemPath(item));
    await markStore.addMarks(
      database.sql,
      files.map((file) => toFileMark(toFileName(file))),
    );
    return failure;
  };

  const write = async (order: DeliveryOrder): Promise<DeliveryOutcome> => {
    const revision = needRevision(order);
    const facts = await readFacts(deps, order);
    try {
      await placeFiles(revision);
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'missing') throw error;
      const message = `文件库中缺少本稿件的文件，请联系管理员。${error.message}`;
      return { kind: 'operator-must-act', code: 'portal.file-missing', message };
    }
    const page = toPortalPage(pages, {
      content: revision.content,
      published: facts.published,
      told: facts.told,
      surroundings: facts.surroundings,
      settings: order.site.settings,
      today: toShanghaiDay(clock.now()),
    });
    await folder.write(toItemPath(order.item), page);
    // Of an item that was withdrawn before; the item is locked, and its page says more than a notice.
    const notice = toWithdrawnPath(order.item);
    const hadNotice = await folder.remove(notice);
    const failure = await pushItem(order, hadNotice ? [notice] : []);
    if (failure !== null) return toNotPushed(failure, clock.now());
    const record = toRecord(order, facts, toEntry(revision.content, facts.published));
    return { kind: 'confirmed', address: addressOf(order), externalId: null, record };
  };

  const hasAllFiles = async (revision: Revision): Promise<boolean> => {
    for (const file of storedFilesOf(revision.content)) {
      if ((await folder.measure(toFilePath(file)))?.sha256 !== file.sha256) return false;
    }
    return true;
  };

  return {
    name: 'portal',
    ...{ fields: [], pace: null, tellsSteps: false },
    publish: write,
    update: write,
    withdraw: async (order: DeliveryOrder): Promise<DeliveryOutcome> => {
      const facts = await readFacts(deps, order);
      await folder.remove(toItemPath(order.item));
      const failure = await pushItem(order);
      if (failure !== null) return toNotPushed(failure, clock.now());
      const record = toRecord(order, facts, null);
      return { kind: 'confirmed', address: addressOf(order), externalId: null, record };
    },
    lookUp: async (order: DeliveryOrder): Promise<LookUpOutcome> => {
      const page = await folder.read(toItemPath(order.item));
      const marks = page === undefined ? undefined : readMarks(page);
      const isDone =
        order.act === 'withdraw'
          ? page === undefined
          : marks?.publicationId === order.publicationId &&
            marks.fingerprint === order.revision?.fingerprint &&
            (await hasAllFiles(needRevision(order)));
      // Not there: it is done again, which changes nothing here and waits for the other machine.
      if (!isDone || (await pushItem(order)) !== null) return { kind: 'absent' };
      const facts = await readFacts(deps, order);
      const after =
        order.act === 'withdraw' ? null : toEntry(needRevision(order).content, facts.published);
      const record = toRecord(order, facts, after);
      return { kind: 'found', address: addressOf(order), externalId: null, record };
    },
    readMetrics: () => Promise.resolve(null),
    limits: () => NO_LIMITS,
    checkCredentials: () => Promise.resolve({ kind: 'valid', expiresAt: null, facts: {} }),
    preview: async ({ content }, settings) =>
      pages.preview({
        content,
        settings,
        css: await readCss(),
        today: toShanghaiDay(clock.now()),
        toFileAddress: (file) => toAddress(toFilePath(file)),
      }),
  } satisfies Connector;
};
