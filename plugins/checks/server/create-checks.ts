// The checks, wired. Free of Strapi: CMS and worker call it.
import type { CheckFinding, FileRule } from '../../../src/contracts/check-finding';
import { isBarring } from '../../../src/contracts/check-finding';
import type { BeginLook, CheckGround, FindingChecks } from '../../../src/contracts/check-look';
import type { RegisterMacs } from '../../../src/contracts/register-macs';
import type { RevisionContent } from '../../../src/contracts/revision';
import { type Clock, toShanghaiDay } from '../../../src/platform/clock';
import type { FileStore } from '../../../src/platform/files/file-store';
import type { Database } from '../../../src/platform/sql/sql';
import { createReadings } from './adapters/files/reading-store';
import { readGround } from './adapters/ground-store';
import { keepContents } from './adapters/known-contents';
import { keepWords, type KnownWords } from './adapters/known-words';
import { findNotPublic, type NameDocuments, type NotPublic } from './adapters/not-public';
import { begin, createReadList, moveOn, readBatch, replaceHits } from './adapters/scan-store';
import { answersThatHold, withAnswers } from './core/answers';
import { filesToRead } from './core/check-files';
import { checkItem } from './core/check-item';
import { createScanArchive } from './use-cases/scan-archive';

export type ChecksDeps = {
  clock: Clock;
  /** The private store. */
  files: FileStore;
  macs: Pick<RegisterMacs, 'isGenuine'>;
  nameDocuments: NameDocuments;
};

const NOTHING: NotPublic = { linksNotPublic: [], relatedNotPublic: [], relatedInBundle: [] };

/** Of such a file not all words are known, or none. */
const WITHOUT_WORDS: ReadonlySet<string> = new Set<FileRule>([
  ...(['file-unread', 'file-unsupported', 'file-no-text'] as const),
]);

/** A verdict is never kept: each look holds text and files against the list of that day. Kept are facts about bytes. */
export const createChecks = ({ clock, files, macs, nameDocuments }: ChecksDeps) => {
  const words = keepWords();
  const contents = keepContents();
  const readFile = createReadings(files);

  const judge = async (
    content: RevisionContent,
    { list, answers }: { list: KnownWords; answers: CheckGround['answers'] },
    { notPublic = NOTHING, until }: { notPublic?: NotPublic; until?: Date } = {},
  ): Promise<CheckFinding[]> => {
    const read = await Promise.all(
      filesToRead(content).map(async (file) => ({ file, reading: await readFile(file) })),
    );
    const today = toShanghaiDay(clock.now());
    const ground = { words: list.words, today, ...notPublic, files: read };
    return withAnswers(checkItem(content, ground), answersThatHold(answers, macs, until));
  };

  const check: FindingChecks['check'] = async (sql, content, { until } = {}) => {
    const asked = words.known();
    const { list, answers } = await readGround(sql, content, asked.version);
    const notPublic = await findNotPublic(sql, content, nameDocuments);
    return judge(content, { list: words.take(list, asked), answers }, { notPublic, until });
  };

  const answersOf: FindingChecks['answersOf'] = async (sql, item, until) => {
    const { answers } = await readGround(sql, item, words.known().version);
    return [...answersThatHold(answers, macs, until).values()].map((one) => ({
      ...{ key: one.findingKey, rule: one.rule, text: one.answer },
      ...{ answeredByName: one.answeredByName, answeredAt: new Date(one.answeredAt) },
    }));
  };

  const beginLook: BeginLook = (fingerprint) => {
    const asked = words.known();
    const known = contents.get(fingerprint);
    return {
      listVersion: asked.version,
      knowsBytes: known !== undefined,
      findBarring: async ({ bytes, ground: { list, answers } }) => {
        const content = known ?? (bytes && contents.read(fingerprint, bytes));
        // Expunged: there is nothing to hold against anything, and nothing that could be published.
        if (!content) return [];
        const found = await judge(content, { list: words.take(list, asked), answers });
        return found.filter(isBarring);
      },
    };
  };

  const readText: FindingChecks['readText'] = async (file) => {
    const { texts, facts } = await readFile(file);
    const isUnread = facts.some(({ rule }) => WITHOUT_WORDS.has(rule));
    return isUnread ? null : texts.map(({ text }) => text).join('\n');
  };

  /** For the worker: holds the archive against a list that changed. */
  const openArchive = (database: Database) =>
    createScanArchive({
      ...{ database, clock, begin, readBatch, moveOn, replaceHits },
      readList: createReadList(words),
      judge: ({ content, answers }, list) => judge(content, { list, answers }),
    });

  return { check, answersOf, beginLook, readText, openArchive };
};
export type Checks = ReturnType<typeof createChecks>;
