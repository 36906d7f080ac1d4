// A department's year, made up but plausible, and the same for the same seed: what the replay puts through the pipeline.
import type { Format, Genre, InterpretationForm, Origin, Subject } from '../../contracts/choices';
import type { ItemType } from '../../contracts/item';
import { toShanghaiDay } from '../../platform/clock';
import { drawInstants, isWorkingDay, listDays, toChineseDay, toInstant } from './calendar';
import type { SampleColumn, Theme } from './columns';
import { COLUMNS } from './columns';
import type { SampleDepartment } from './departments';
import { DEPARTMENTS } from './departments';
import type { SampleDocument } from './documents';
import { listDocuments } from './documents';
import { PICTURE_COUNT } from './pictures';
import type { Random } from './random';
import { createRandom, toSeed } from './random';
import { POST_TITLES, SENTENCES, TITLES } from './templates';
import { toHtmlBody } from './to-html-body';
import { writeBody, writeFrom } from './write-text';

/** Numbers of items; the multimedia ones (图文, 视频) are part of the portal's. */
export type CorpusFigures = {
  portal: number;
  portalMultimedia: number;
  wechat: number;
  weibo: number;
};

export type SampleAccount = 'portal' | 'wechat' | 'weibo';

export type CorpusItem = {
  /** Names the item for ever: 'portal/00001', 'document-1'. */
  key: string;
  type: ItemType;
  account: SampleAccount;
  /** When it is published; for the networks the operator posts it a few seconds later. */
  publishedAt: Date;
  columnKey: string;
  departmentKey: string;
  title: string;
  summary: string;
  /** HTML of the editor's grammar; plain text of a post. */
  body: string;
  author: string;
  origin: Origin;
  originName: string;
  originUrl: string | null;
  format: Format;
  /** 'YYYY-MM-DD' in Beijing. */
  issuedOn: string;
  /** Numbers of the shared pictures: the first is the cover of a portal item. */
  pictures: number[];
  link: string | null;
  /** Key of the normative document that an interpretation explains. */
  interprets: string | null;
  interpretation: { interpretationForm: InterpretationForm; interpreter: string } | null;
  document: {
    indexNumber: string;
    documentNumber: string;
    effectiveOn: string;
    issuingBody: string;
    subjectCategory: Subject;
    genreCategory: Genre;
  } | null;
};

export type Corpus = {
  columns: readonly SampleColumn[];
  departments: readonly SampleDepartment[];
  /** In order of publishedAt; a document stands before its interpretation. */
  items: CorpusItem[];
};

/** How many normative documents a year has, whatever the scale; each has one interpretation. */
export const DOCUMENT_COUNT = 2;

const ORIGINAL_SHARE = 0.72;
const REPOST_SOURCES = [
  '生态环境部',
  '宁夏日报',
  '中国环境报',
  '新华社',
  '人民日报',
  '自治区人民政府网',
] as const;

const columnKeyOf: Readonly<Record<Theme, string>> = {
  news: 'department-news',
  local: 'local-news',
  party: 'party-building',
  notice: 'notices',
  policy: 'other-documents',
  quality: 'air-quality',
  assessment: 'assessment',
  enforcement: 'enforcement',
  education: 'education',
  disclosure: 'disclosure',
};

/** Draws texts and makes sure that no title is given twice. */
const createWriter = (random: Random) => {
  const titles = new Set<string>();
  return (templates: readonly string[], at: Date, department: SampleDepartment): string => {
    const context = { at, department: department.nameZh };
    let title = writeFrom(random.pick(templates), random, context);
    for (let tries = 0; titles.has(title) && tries < 5; tries += 1) {
      title = writeFrom(random.pick(templates), random, context);
    }
    if (titles.has(title)) title = `${title}（${toChineseDay(at)}）`;
    const plain = title;
    for (let issue = 2; titles.has(title); issue += 1) title = `${plain}之${issue}`;
    titles.add(title);
    return title;
  };
};
type WriteTitle = ReturnType<typeof createWriter>;

const drawOrigin = (random: Random, department: SampleDepartment) =>
  random.next() < ORIGINAL_SHARE
    ? {
        origin: 'original' as const,
        originName: '自治区生态环境厅',
        originUrl: null,
        author: `${department.nameZh}供稿`,
      }
    : {
        origin: 'repost' as const,
        originName: random.pick(REPOST_SOURCES),
        originUrl: `https://example.org/news/${random.integer(100000, 999999)}`,
        author: '本网编辑部',
      };

const drawDepartment = (random: Random): SampleDepartment =>
  DEPARTMENTS[random.weighted(DEPARTMENTS.map(({ weight }) => weight))] ??
  (DEPARTMENTS[0] as SampleDepartment);

const drawColumn = (random: Random): SampleColumn =>
  COLUMNS[random.weighted(COLUMNS.map(({ weight }) => weight))] ?? (COLUMNS[0] as SampleColumn);

const drawPictures = (random: Random, least: number, most: number) => [
  ...new Set(
    Array.from({ length: random.integer(least, most) }, () => random.integer(1, PICTURE_COUNT)),
  ),
];

/** Which of the portal's items are 图文 or 视频: exactly `wanted`, spread over all. */
const drawFormats = (random: Random, number: number, wanted: number): Format[] =>
  random.shuffle(
    Array.from({ length: number }, (_, index): Format => {
      if (index < wanted) return index % 9 === 0 ? 'video' : 'text-and-pictures';
      return index % 40 === 0 ? 'infographic' : index % 131 === 0 ? 'audio' : 'text';
    }),
  );

const summarize = (body: string) => `${(body.split('\n')[0] ?? '').slice(0, 80)}`;

const createPortalItem = (
  random: Random,
  writeTitle: WriteTitle,
  { key, at, format }: { key: string; at: Date; format: Format },
): CorpusItem => {
  const column = drawColumn(random);
  const department = drawDepartment(random);
  const sentences = SENTENCES[column.theme];
  const body = writeBody(sentences, random, {
    at,
    department: department.nameZh,
    least: 200,
    most: 1500,
  });
  return {
    key,
    type: 'news-post',
    account: 'portal',
    publishedAt: at,
    columnKey: column.key,
    departmentKey: department.key,
    title: writeTitle(TITLES[column.theme], at, department),
    summary: summarize(body),
    body: toHtmlBody(body, key),
    ...drawOrigin(random, department),
    format,
    issuedOn: toShanghaiDay(at),
    pictures: format === 'text' || format === 'audio' ? [] : drawPictures(random, 1, 3),
    link: null,
    interprets: null,
    interpretation: null,
    document: null,
  };
};

const createPost = (
  random: Random,
  writeTitle: WriteTitle,
  { key, at, account }: { key: string; at: Date; account: 'wechat' | 'weibo' },
): CorpusItem => {
  const department = drawDepartment(random);
  const theme = random.pick(['news', 'local', 'education', 'quality', 'enforcement'] as const);
  const long = account === 'wechat';
  const body = writeBody(SENTENCES[theme], random, {
    at,
    department: department.nameZh,
    least: long ? 200 : 40,
    most: long ? 1200 : 120,
  });
  const format =
    (['text', 'text-and-pictures', 'video', 'infographic'] as const)[
      random.weighted([25, 55, 12, 8])
    ] ?? 'text';
  return {
    key,
    type: 'social-post',
    account,
    publishedAt: at,
    columnKey: columnKeyOf[theme],
    departmentKey: department.key,
    title: writeTitle(POST_TITLES[account], at, department),
    summary: summarize(body),
    body,
    ...drawOrigin(random, department),
    format,
    issuedOn: toShanghaiDay(at),
    pictures: format === 'text' ? [] : drawPictures(random, 1, long ? 4 : 9),
    link: null,
    interprets: null,
    interpretation: null,
    document: null,
  };
};

const createDocument = ({
  document,
  at,
  format,
}: {
  document: SampleDocument;
  at: Date;
  format: Format;
}): CorpusItem => ({
  key: document.key,
  type: 'normative-document',
  account: 'portal',
  publishedAt: at,
  columnKey: 'normative-documents',
  departmentKey: document.departmentKey,
  title: document.title,
  summary: `${document.documentNumber}，${summarize(document.articles.join('\n'))}`,
  body: toHtmlBody(document.articles.join('\n\n'), document.key),
  author: '自治区生态环境厅',
  origin: 'original',
  originName: '自治区生态环境厅',
  originUrl: null,
  format,
  issuedOn: toShanghaiDay(at),
  pictures: [],
  link: null,
  interprets: null,
  interpretation: null,
  document: {
    indexNumber: document.indexNumber,
    documentNumber: document.documentNumber,
    issuingBody: '自治区生态环境厅',
    subjectCategory: 'building-and-environment',
    genreCategory: document.genreCategory,
    effectiveOn: toShanghaiDay(new Date(at.getTime() + 30 * 24 * 3600 * 1000)),
  },
});

const createInterpretation = ({
  document,
  at,
  format,
}: {
  document: SampleDocument;
  at: Date;
  format: Format;
}): CorpusItem => ({
  ...createDocument({ document, at, format }),
  key: `${document.key}-interpretation`,
  type: 'interpretation',
  columnKey: 'interpretation',
  title: document.interpretationTitle,
  summary: summarize(document.interpretation.join('\n')),
  body: toHtmlBody(document.interpretation.join('\n\n'), `${document.key}-interpretation`),
  interprets: document.key,
  interpretation: { interpretationForm: 'text-explanation', interpreter: document.interpreter },
  document: null,
});

/** The documents and their interpretations, an hour apart on a working day, as “谁起草，谁解读” wants it. */
const createDocuments = (from: string, to: string): CorpusItem[] => {
  const days = listDays(from, to);
  const worked = days.filter(isWorkingDay);
  return listDocuments(Number(to.slice(0, 4))).flatMap((document) => {
    const day = worked[Math.floor(document.place * worked.length)] ?? days[0] ?? from;
    return [
      createDocument({ document, at: toInstant(day, '09:30:00'), format: 'text' }),
      createInterpretation({ document, at: toInstant(day, '10:30:00'), format: 'text' }),
    ];
  });
};

const toKey = (account: string, index: number) =>
  `${account}/${String(index + 1).padStart(5, '0')}`;

/**
 * The items of `from` to `to` (days in Beijing, both included): exactly as many as the figures say, the documents and
 * their interpretations among the portal's.
 */
export const createCorpus = ({
  seed = 1,
  from,
  to,
  figures,
  edges = true,
}: {
  seed?: number;
  from: string;
  to: string;
  figures: CorpusFigures;
  edges?: boolean;
}): Corpus => {
  const documents = createDocuments(from, to);
  const instantsOf = (account: SampleAccount, number: number) =>
    drawInstants(createRandom(toSeed(seed, account, 'instants')), { from, to, number, edges });
  const writeTitle = createWriter(createRandom(toSeed(seed, 'titles')));
  const portalNumber = figures.portal - documents.length;
  if (portalNumber < figures.portalMultimedia)
    throw new RangeError('fewer portal items than multimedia ones');
  const formats = drawFormats(
    createRandom(toSeed(seed, 'formats')),
    portalNumber,
    figures.portalMultimedia,
  );
  // Each item draws from its own numbers, so that one item more changes no other.
  const randomOf = (key: string) => createRandom(toSeed(seed, key));
  const portal = instantsOf('portal', portalNumber).map((at, index) => {
    const key = toKey('portal', index);
    return createPortalItem(randomOf(key), writeTitle, {
      key,
      at,
      format: formats[index] ?? 'text',
    });
  });
  const posts = (['wechat', 'weibo'] as const).flatMap((account) =>
    instantsOf(account, figures[account]).map((at, index) => {
      const key = toKey(account, index);
      return createPost(randomOf(key), writeTitle, { key, at, account });
    }),
  );
  const items = [...documents, ...portal, ...posts].sort(
    (a, b) => a.publishedAt.getTime() - b.publishedAt.getTime(),
  );
  return { columns: COLUMNS, departments: DEPARTMENTS, items };
};
