import type { ItemKey } from '../../contracts/item';
import { runAt } from '../../platform/clock';
import type { Sql } from '../../platform/sql/sql';
import type { CorpusItem } from '../corpus/corpus';
import { type Office, REVIEWERS, type Submitted } from './office';
import { type ItemProgress, rememberItem } from './state-store';
import { type KnownIds, toWorkingCopy } from './to-working-copy';

const MINUTE_MS = 60_000;
/** Submitted two hours before, decided half an hour apart, published at the item's own time. */
const SUBMITTED_BEFORE_MS = 120 * MINUTE_MS;
const STAGE_MS = 30 * MINUTE_MS;
/** The operator posts on the network this much later: still within the minute, so the last of a year stays in it. */
const POSTED_AFTER_MS = 20_000;
const RECORDED_AFTER_MS = 40_000;

const later = (at: Date, ms: number) => new Date(at.getTime() + ms);

/** Submits at two hours before `at` unless a case is open, and approves the stages up to `stages` that are not yet. */
export const submitAndApprove = async (
  office: Office,
  key: ItemKey,
  at: Date,
  progress: ItemProgress | undefined,
  stages = REVIEWERS.length,
): Promise<Submitted> => {
  const submittedAt = later(at, -SUBMITTED_BEFORE_MS);
  const submitted = progress?.openCase ?? (await runAt(submittedAt, () => office.submit(key)));
  const stageIndex = progress?.openCase?.stageIndex ?? 0;
  for (const [index, reviewer] of REVIEWERS.entries()) {
    if (index < stageIndex || index >= stages) continue;
    await runAt(later(submittedAt, (index + 1) * STAGE_MS), () =>
      office.approve(submitted, reviewer),
    );
  }
  return submitted;
};

/** A made-up address: what the operator would have copied from the network. */
const toAddress = (item: CorpusItem) => `https://${item.account}.example.org/${item.key}`;

/**
 * The working copy, made with the note of it in one transaction unless a former run made it. `more` is laid over what the
 * corpus says.
 */
export const saveItem = async (
  office: Office,
  item: CorpusItem,
  ids: KnownIds,
  progress: ItemProgress | undefined,
  more: Record<string, unknown> = {},
): Promise<ItemKey> => {
  const { type, key } = item;
  const remember = (sql: Sql, made: string) => rememberItem(sql, key, type, made);
  const documentId =
    progress?.documentId ??
    (await office.create(type, { ...toWorkingCopy(item, ids), ...more }, remember));
  return { type, documentId, locale: 'zh-Hans' };
};

/**
 * Takes a saved working copy through submission, three decisions by three people and publication at `at`, from where its open
 * case stands. Answers the delivery that now waits for an operator, if there is one.
 */
export const publishItem = async (
  office: Office,
  key: ItemKey,
  at: Date,
  progress?: ItemProgress,
): Promise<number | null> => {
  const submitted = await submitAndApprove(office, key, at, progress);
  const { deliveries } = await runAt(at, () => office.publish(submitted));
  return deliveries.find(({ due }) => !due)?.deliveryId ?? null;
};

/**
 * Takes one item the whole way: save, submission, three decisions by three people, publication, and for the networks the
 * operator's entry. Goes on where `progress` says that it stood.
 */
export const runItem = async (
  office: Office,
  item: CorpusItem,
  ids: KnownIds,
  progress: ItemProgress | undefined,
): Promise<ItemKey> => {
  const key = await saveItem(office, item, ids, progress);
  const awaited = progress?.isPublished
    ? progress.awaitedDeliveryId
    : await publishItem(office, key, item.publishedAt, progress);
  if (awaited !== null) {
    const publishedAt = later(item.publishedAt, POSTED_AFTER_MS);
    const entry = { address: toAddress(item), publishedAt };
    await runAt(later(item.publishedAt, RECORDED_AFTER_MS), () => office.record(awaited, entry));
  }
  return key;
};
