import type { CorpusItem } from '../corpus/corpus';
import { forEachAtOnce } from './for-each-at-once';
import type { Office } from './office';
import { runItem } from './run-item';
import { type ItemProgress, readProgress } from './state-store';
import type { KnownIds } from './to-working-copy';

const isDone = (progress: ItemProgress | undefined) =>
  progress?.isPublished === true && progress.awaitedDeliveryId === null;

/**
 * Takes every item of a corpus the whole way, `concurrency` at once, and goes on where a former run stopped. `onItem` hears
 * how many are through; `stopped` ends it after the items under way.
 */
export const runCorpus = async ({
  office,
  items,
  ids,
  concurrency,
  begin = () => () => undefined,
  stopped,
}: {
  office: Office;
  items: readonly CorpusItem[];
  ids: Omit<KnownIds, 'documents'>;
  concurrency: number;
  /** Told how many are done already; answers what hears of each item more. */
  begin?: (doneBefore: number) => (done: number) => void;
  stopped?: () => boolean;
}): Promise<void> => {
  const progress = await readProgress(office.database.sql);
  const documents = new Map([...progress].map(([key, { documentId }]) => [key, documentId]));
  const known: KnownIds = { ...ids, documents };
  const left = items.filter(({ key }) => !isDone(progress.get(key)));
  let done = items.length - left.length;
  const onItem = begin(done);
  onItem(done);
  const run = async (item: CorpusItem) => {
    const { documentId } = await runItem(office, item, known, progress.get(item.key));
    documents.set(item.key, documentId);
    done += 1;
    onItem(done);
  };
  // Interpretations name the documents that they explain, so documents come first.
  const isDocument = ({ type }: CorpusItem) => type === 'normative-document';
  await forEachAtOnce(left.filter(isDocument), 1, run, stopped);
  await forEachAtOnce(
    left.filter((item) => !isDocument(item)),
    concurrency,
    run,
    stopped,
  );
};
