// Code inside the CMS: the document service, the older entity service, and the query layer below both.
import { ofService } from '../answers';
import { NEWS_UID } from '../callers';
import type { Desk } from '../desk';
import type { Answer, SideDoor } from '../side-door';
import { expectTitle } from './content-manager';

const DOCUMENTS = '文档服务 document service';
const ENTITIES = '实体服务 entity service';
const QUERY = '查询层 strapi.db.query';

type Calls = Record<string, ((params: unknown) => Promise<unknown>) | undefined>;

const documents = ({ system }: Desk) =>
  system.strapi.documents(NEWS_UID as never) as unknown as Calls;
const query = ({ system }: Desk) => system.strapi.db.query(NEWS_UID) as unknown as Calls;
const entities = ({ system }: Desk) =>
  system.strapi.entityService as unknown as Record<
    string,
    (uid: string, ...rest: unknown[]) => Promise<unknown>
  >;

const call = (calls: Calls, verb: string, params: unknown): Promise<Answer> =>
  calls[verb] === undefined
    ? Promise.resolve({ refused: true, said: `没有 ${verb} 这个方法 no such method` })
    : ofService(() => calls[verb]?.(params) ?? Promise.resolve());

const STATUSES = [undefined, 'draft', 'published', null, 'approved', ['published'], {}] as const;
const LOCALES = [
  ...[undefined, 'zh-Hans', 'en', 'xx', null, '', '*'],
  ...[['zh-Hans', 'en'], { $ne: 'xx' }, 7],
] as const;

/** Every form of status with every form of locale, one after the other. */
const forEachForm = async (work: (form: object) => Promise<Answer>): Promise<Answer[]> => {
  const answers: Answer[] = [];
  for (const status of STATUSES) {
    for (const locale of LOCALES) {
      answers.push(
        await work({
          ...(status === undefined ? {} : { status }),
          ...(locale === undefined ? {} : { locale }),
        }),
      );
    }
  }
  return answers;
};

const plain = { title: '由程序所写', publishedAt: '2026-03-02T00:00:00.000Z' };

const byDocuments: SideDoor[] = [
  {
    entrance: DOCUMENTS,
    attempt: '新建：每种 status × 每种 locale / create with every form',
    outcome: 'either',
    try: (desk) => forEachForm((form) => call(documents(desk), 'create', { ...form, data: plain })),
  },
  {
    entrance: DOCUMENTS,
    attempt: '修改公开的稿件：每种 status × 每种 locale / update what is public with every form',
    outcome: 'either',
    try: (desk) =>
      forEachForm((form) =>
        call(documents(desk), 'update', { ...form, documentId: desk.item.public, data: plain }),
      ),
    check: (desk) => expectTitle(desk, desk.item.public, plain.title),
  },
  {
    entrance: DOCUMENTS,
    attempt: '修改已审核的稿件 update what is approved with every form of status',
    outcome: 'refused',
    try: (desk) =>
      Promise.all(
        [undefined, 'draft', 'published'].map((status) =>
          call(documents(desk), 'update', {
            ...(status === undefined ? {} : { status }),
            documentId: desk.item.approved.documentId,
            locale: 'zh-Hans',
            data: plain,
          }),
        ),
      ),
  },
  {
    entrance: DOCUMENTS,
    attempt: '删除公开的稿件：每种 status × 每种 locale / delete what is public with every form',
    outcome: 'either',
    try: (desk) =>
      forEachForm((form) =>
        call(documents(desk), 'delete', { ...form, documentId: desk.item.public }),
      ),
    check: (desk) => expectTitle(desk, desk.item.public, plain.title),
  },
  {
    entrance: DOCUMENTS,
    attempt: 'publish、unpublish、discardDraft',
    outcome: 'refused',
    try: (desk) =>
      Promise.all(
        ['publish', 'unpublish', 'discardDraft'].map((verb) =>
          call(documents(desk), verb, { documentId: desk.item.approved.documentId, locale: '*' }),
        ),
      ),
  },
  {
    entrance: DOCUMENTS,
    attempt: '复制公开的稿件 clone what is public',
    outcome: 'either',
    try: (desk) =>
      forEachForm((form) =>
        call(documents(desk), 'clone', { ...form, documentId: desk.item.public, data: plain }),
      ),
  },
];

const rowOf = async ({ system }: Desk, documentId: string) => {
  const [row] = await system.sql<{ id: number }>(
    `select id from public.news_posts where document_id = $1 and locale = 'zh-Hans'`,
    [documentId],
  );
  return row?.id;
};

const byEntities: SideDoor[] = [
  {
    entrance: ENTITIES,
    attempt: '新建、修改，带 publishedAt / create and update with publishedAt',
    outcome: 'works',
    try: async (desk) => {
      const row = await rowOf(desk, desk.item.public);
      const data = { ...plain, title: '由旧接口所写' };
      return [
        await ofService(() => entities(desk).create?.(NEWS_UID, { data }) as Promise<unknown>),
        await ofService(() => entities(desk).update?.(NEWS_UID, row, { data }) as Promise<unknown>),
      ];
    },
    check: (desk) => expectTitle(desk, desk.item.public, '由旧接口所写'),
  },
  {
    entrance: ENTITIES,
    attempt: '修改已审核的，删除公开的 update what is approved, delete what is public',
    outcome: 'refused',
    try: async (desk) => {
      const approved = await rowOf(desk, desk.item.approved.documentId);
      const row = await rowOf(desk, desk.item.public);
      return [
        await ofService(
          () => entities(desk).update?.(NEWS_UID, approved, { data: plain }) as Promise<unknown>,
        ),
        await ofService(() => entities(desk).delete?.(NEWS_UID, row) as Promise<unknown>),
      ];
    },
  },
];

const byQuery: SideDoor[] = [
  {
    entrance: QUERY,
    attempt: '修改公开的和已审核的 update, updateMany what is public, and what is approved',
    outcome: 'works',
    try: async (desk) => {
      const { approved, moved } = desk.item;
      const where = { documentId: { $in: [moved, approved.documentId] } };
      return [
        await call(query(desk), 'update', { where: { documentId: moved }, data: plain }),
        await call(query(desk), 'updateMany', { where, data: plain }),
      ];
    },
  },
  {
    entrance: QUERY,
    attempt: '新建一行 create, createMany a row as published',
    outcome: 'works',
    try: async (desk) => {
      const data = { ...plain, locale: 'zh-Hans' };
      return [
        await call(query(desk), 'create', { data: { ...data, documentId: 'byquery1' } }),
        await call(query(desk), 'createMany', { data: [{ ...data, documentId: 'byquery2' }] }),
      ];
    },
  },
];

export const SERVICE_DOORS: readonly SideDoor[] = [...byDocuments, ...byEntities, ...byQuery];

/** Emptying the desk below every check; the last of all, because nothing is left to try on. */
export const QUERY_DELETIONS: readonly SideDoor[] = [
  {
    entrance: QUERY,
    attempt: '删除公开稿件的工作稿 delete, deleteMany the working copies',
    outcome: 'works',
    try: async (desk) => [
      await call(query(desk), 'delete', { where: { documentId: desk.item.public } }),
      await call(query(desk), 'deleteMany', { where: { documentId: desk.item.moved } }),
    ],
  },
];
