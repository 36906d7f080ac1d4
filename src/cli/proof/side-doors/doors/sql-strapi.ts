// Plain SQL as the role that CMS and worker run as, on Strapi's tables.
import { runAll } from '../run-statements';
import type { SideDoor } from '../side-door';

const STRAPI = 'SQL，Strapi 的表 Strapi’s tables';

export const SQL_STRAPI_DOORS: readonly SideDoor[] = [
  {
    entrance: STRAPI,
    attempt: '改写、插入稿件 update and insert rows of news posts',
    outcome: 'works',
    try: (desk) =>
      runAll(desk, [
        [
          `update public.news_posts set title = '直接改库', body = '直接改库', published_at = now() where document_id = any($1)`,
          [[desk.item.public, desk.item.draft]],
        ],
        [
          `insert into public.news_posts (document_id, locale, title, body, published_at) values ('bysql', 'zh-Hans', '直接入库', '直接入库', now())`,
        ],
      ]),
  },
  {
    entrance: STRAPI,
    attempt: '改写关联和文件 update links and files',
    outcome: 'works',
    try: (desk) =>
      runAll(desk, [
        [
          `update public.files set caption = '假', alternative_text = '假', name = '假.jpg', url = '/content/files/' || repeat('0', 64) || '.jpg',
             provider_metadata = jsonb_build_object('sha256', repeat('0', 64), 'sizeBytes', 1) where id = $1`,
          [desk.picture.id],
        ],
        [
          `delete from public.files_related_mph where file_id = $1 and related_id in (select id from public.news_posts where document_id = $2)`,
          [desk.picture.id, desk.item.public],
        ],
      ]),
  },
];

/** Names that readers see. */
export const SQL_NAME_DOORS: readonly SideDoor[] = [
  {
    entrance: STRAPI,
    attempt: '改栏目、处室的名称 change names of columns and departments',
    outcome: 'refused',
    try: (desk) =>
      runAll(desk, [
        [`update public.columns set name_zh = '偷改' where document_id = $1`, [desk.columnId]],
        [
          `update public.departments set name_zh = '偷改' where document_id = $1`,
          [desk.departmentId],
        ],
        [
          `insert into gongkai.site_settings_versions (settings, cause, saved_by)
           select replace(settings::text, '"要闻"', '"偷改"')::jsonb, 'column.update', 'admin:1'
           from gongkai.site_settings_versions order by version desc limit 1`,
        ],
      ]),
  },
];

/** Every table of the desk's content, emptied: nothing is left to try on. */
export const SQL_DELETIONS: readonly SideDoor[] = [
  {
    entrance: STRAPI,
    attempt: '清空全部稿件、栏目、部门和文件 truncate news posts, columns, departments, files',
    outcome: 'works',
    try: (desk) =>
      runAll(desk, [
        [
          'truncate public.news_posts, public.social_posts, public.interpretations, public.normative_documents, public.columns, public.departments, public.files cascade',
        ],
      ]),
  },
];
