import { readFileSync } from 'node:fs';
import path from 'node:path';

import { indexStore } from '../../../plugins/search/server/adapters/index-store';
import { openOwnSegmenter } from '../../../plugins/search/server/adapters/jieba-segmenter';
import { toSearchEntry } from '../../../plugins/search/server/core/to-entry';
import { toItemPath } from '../../contracts/portal-path';
import type { RevisionContent } from '../../contracts/revision';
import { toBodyText } from '../../platform/html/body-to-text';
import type { Sql } from '../../platform/sql/sql';
import { type CorpusItem, createCorpus } from '../corpus/corpus';
import { findRoot } from '../find-root';
import { openSearchGround, type SearchGround } from './search-ground';
import { gradeOf, readQuestions, toNdcg } from './search-quality';

const MADE_BY = 'search-quality';

export type AskedQuestion = { question: string; kind: string; ndcg: number; first: string };

/** Portal items of a year of the replay's corpus. */
const readCorpus = (portal: number): CorpusItem[] =>
  createCorpus({
    ...{ from: '2020-01-01', to: '2020-12-31' },
    figures: { portal, portalMultimedia: 0, wechat: 0, weibo: 0 },
  }).items;

const toContent = (item: CorpusItem): RevisionContent => ({
  ...{ formatVersion: 2, type: item.type, locale: 'zh-Hans', title: item.title },
  ...{ documentId: item.key.replaceAll('/', '-'), summary: item.summary, columnId: item.columnKey },
  ...{ departmentId: null, author: item.author, origin: item.origin, originName: item.originName },
  ...{ originUrl: null, format: item.format, disclosure: 'proactive', issuedOn: item.issuedOn },
  ...{ accounts: ['portal'], variants: {}, cover: null, attachments: [], pictures: [], link: null },
  ...{ interprets: [], repeals: [], amends: [], changedBy: null, changedOn: null },
  ...{ indexNumber: item.document?.indexNumber ?? null, expiresOn: null, validity: null },
  ...{ documentNumber: item.document?.documentNumber ?? null, effectiveOn: null },
  ...{ documentFile: null, bodyFiles: [], issuingBody: null, subjectCategory: null },
  ...{ genreCategory: null, keywords: null, interpretationForm: null, interpreter: null },
  ...{ takenFrom: null, body: { format: 'html', html: item.body } },
});

const fill = async (sql: Sql, { sealer }: SearchGround, items: readonly CorpusItem[]) => {
  for (const [at, item] of items.entries()) {
    const content = toContent(item);
    const entry = toSearchEntry(openOwnSegmenter(), {
      ...{ content, title: item.title, publicationId: at + 1, columnId: item.columnKey },
      ...{ path: toItemPath(content), publishedAt: item.publishedAt },
    });
    await indexStore.saveEntry(sql, entry, {
      ...{ madeBy: MADE_BY, seal: sealer.seal(entry) },
    });
  }
};

/** Asks every question of the file in a database of its own, and answers how well each was answered. */
export const measureSearchQuality = async (
  url: string,
  number: number,
): Promise<AskedQuestion[]> => {
  const csv = readFileSync(path.join(findRoot(), 'docs/search-quality.zh-CN.csv'), 'utf8');
  const items = readCorpus(number);
  const graded = items.map(({ key, title, body, document }) => ({
    ...{ key: key.replaceAll('/', '-'), title },
    ...{ text: toBodyText({ format: 'html', html: body }) },
    ...{ documentNumber: document?.documentNumber ?? '' },
  }));
  const byKey = new Map(graded.map((item) => [item.key, item]));
  const ground = openSearchGround(url);
  try {
    await ground.clear();
    await ground.database.transact((sql) => fill(sql, ground, items));
    await ground.keepWords();
    const asked: AskedQuestion[] = [];
    for (const question of readQuestions(csv)) {
      const { lines, more } = await ground.ask(question.question);
      const found = [...lines, ...more].flatMap(({ documentId }) => byKey.get(documentId) ?? []);
      const ndcg = toNdcg(
        found.map((item) => gradeOf(item, question)),
        graded.map((item) => gradeOf(item, question)),
      );
      const first = lines[0]?.title ?? '';
      asked.push({ question: question.question, kind: question.kind, ndcg, first });
    }
    return asked;
  } finally {
    await ground.close();
  }
};
