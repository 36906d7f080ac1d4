// What items hang on: languages, columns, departments, people.
import { ofHttp, ofService, ofSql } from '../answers';
import type { Desk } from '../desk';
import type { SideDoor } from '../side-door';

const admin = (desk: Desk) => desk.as.administrator;
const collection = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;

type Locale = { id: number; code: string };

const findLocale = async (desk: Desk, code: string): Promise<Locale | undefined> => {
  const { body } = await admin(desk)('GET', '/i18n/locales');
  return (body as Locale[]).find((one) => one.code === code);
};

const locales: SideDoor[] = [
  {
    entrance: '设置：语言 locales',
    attempt: '删除稿件所用的语言 delete a locale in which items are written',
    outcome: 'refused',
    try: async (desk) => {
      const [chinese, english] = [await findLocale(desk, 'zh-Hans'), await findLocale(desk, 'en')];
      const service = desk.system.strapi.plugin('i18n').service('locales') as {
        delete(key: object): Promise<unknown>;
      };
      return [
        await ofHttp(admin(desk)('DELETE', `/i18n/locales/${english?.id}`)),
        await ofHttp(admin(desk)('DELETE', `/i18n/locales/${chinese?.id}`)),
        await ofService(() => service.delete({ id: english?.id })),
      ];
    },
    check: async (desk) => {
      const [row] = await desk.system.sql<{ number: number }>(
        `select count(*) as number from public.news_posts where locale = 'en' and document_id = $1`,
        [desk.item.public],
      );
      return row?.number === 1 ? undefined : 'working copies in English are gone';
    },
  },
  {
    entrance: '设置：语言 locales',
    attempt: '改默认语言 make English the default locale',
    outcome: 'refused',
    try: async (desk) => {
      const english = await findLocale(desk, 'en');
      return ofHttp(
        admin(desk)('PUT', `/i18n/locales/${english?.id}`, { name: '英文', isDefault: true }),
      );
    },
  },
];

/** Whether readers and the desk still see the name that was given. */
const isNamed = async ({ system, columnId }: Desk): Promise<string | undefined> => {
  const [row] = await system.sql<{ desk: string; readers: string }>(
    `select c.name_zh as desk, (select r ->> 'nameZh' from gongkai.site_settings_versions v
       cross join lateral jsonb_array_elements(v.settings -> 'columns') r where r ->> 'id' = $1 order by v.version desc limit 1) as readers
     from public.columns c where c.document_id = $1`,
    [columnId],
  );
  return row?.desk === '要闻' && row.readers === '要闻' ? undefined : 'the column has another name';
};

const names: SideDoor[] = [
  {
    entrance: '栏目、部门 column, department',
    attempt: '一人改名 one person changes a name that readers see',
    outcome: 'refused',
    try: (desk) => {
      const documents = desk.system.strapi.documents('api::column.column' as never);
      const query = desk.system.strapi.db.query('api::column.column');
      const [documentId, data] = [desk.columnId, { nameZh: '偷改' }];
      return Promise.all([
        ofHttp(admin(desk)('PUT', `${collection('column')}/${documentId}`, data)),
        ofHttp(admin(desk)('PUT', `${collection('department')}/${desk.departmentId}`, data)),
        ofService(() => documents.update({ documentId, data } as never)),
        // Below the service it is the database that refuses.
        ofSql(() => query.update({ where: { documentId }, data })),
      ]);
    },
    check: isNamed,
  },
  {
    entrance: '改名 names',
    attempt: '自己提出、自己确认 confirm one’s own proposal',
    outcome: 'refused',
    try: async (desk) => {
      const address = `/names/columns/${desk.columnId}`;
      const wish = { nameZh: '偷改', nameEn: 'News', slug: 'news', reason: '更名' };
      await admin(desk)('POST', address, wish);
      const { body } = await admin(desk)('GET', address);
      const { proposalId } = (body as { waiting: { proposalId: number } }).waiting;
      const confirmed = admin(desk)('POST', `/names/proposals/${proposalId}/confirm`, {});
      return ofHttp(confirmed);
    },
    check: isNamed,
  },
];

const columns: SideDoor[] = [
  ...names,
  {
    entrance: '栏目、部门 column, department',
    attempt: '删除稿件所在的栏目、部门 delete one that items stand in',
    outcome: 'refused',
    try: (desk) =>
      Promise.all([
        ofHttp(admin(desk)('DELETE', `${collection('column')}/${desk.columnId}`)),
        ofHttp(admin(desk)('DELETE', `${collection('department')}/${desk.departmentId}`)),
        ofHttp(
          admin(desk)('POST', `${collection('column')}/actions/bulkDelete`, {
            documentIds: [desk.columnId],
          }),
        ),
      ]),
  },
  {
    entrance: '栏目 column',
    attempt: '删除只有公开稿件还在的栏目 delete one in which only what is public still stands',
    outcome: 'refused',
    try: (desk) => ofHttp(admin(desk)('DELETE', `${collection('column')}/${desk.leftColumnId}`)),
  },
  {
    entrance: '栏目、部门，发布接口 column, department',
    attempt: '发布、取消发布 publish routes of types that have no review',
    outcome: 'refused',
    try: (desk) =>
      Promise.all(
        ['publish', 'unpublish', 'discard'].map((verb) =>
          ofHttp(
            admin(desk)('POST', `${collection('column')}/${desk.columnId}/actions/${verb}`, {}),
          ),
        ),
      ),
  },
  {
    entrance: '查询层 strapi.db.query',
    attempt: '删除栏目 delete a column below the checks',
    outcome: 'works',
    try: (desk) => {
      const query = desk.system.strapi.db.query('api::column.column');
      return ofService(() => query.delete({ where: { documentId: desk.leftColumnId } }));
    },
  },
  {
    entrance: '栏目 column',
    attempt: '之后保存另一栏目 then save another column, with the deleted one gone from the desk',
    outcome: 'either',
    try: (desk) =>
      ofHttp(
        admin(desk)('PUT', `${collection('column')}/${desk.columnId}`, {
          nameZh: '要闻',
          nameEn: 'News',
          slug: 'news',
          order: 1,
        }),
      ),
  },
];

const people: SideDoor[] = [
  {
    entrance: '设置：用户 people',
    attempt: '停用、删除作者 deactivate and delete the author',
    outcome: 'either',
    try: async (desk) => {
      const id = desk.refOf.editor.replace('admin:', '');
      return [
        await ofHttp(admin(desk)('PUT', `/admin/users/${id}`, { isActive: false })),
        await ofHttp(admin(desk)('DELETE', `/admin/users/${id}`)),
      ];
    },
  },
  {
    entrance: '设置：用户 people',
    attempt: '删除审核人和签发人 delete the people who decided, in bulk too',
    outcome: 'either',
    try: async (desk) => {
      const [first, sign] = (['first-reviewer', 'signatory'] as const).map((key) =>
        desk.refOf[key].replace('admin:', ''),
      );
      return [
        await ofHttp(admin(desk)('DELETE', `/admin/users/${first}`)),
        await ofHttp(admin(desk)('POST', '/admin/users/batch-delete', { ids: [Number(sign)] })),
      ];
    },
  },
];

export const SETTING_DOORS: readonly SideDoor[] = locales;
export const COLUMN_DOORS: readonly SideDoor[] = columns;
export const PEOPLE_DOORS: readonly SideDoor[] = people;
