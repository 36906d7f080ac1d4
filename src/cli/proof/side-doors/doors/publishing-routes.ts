// Strapi's own ways of publishing, which our types do not have.
import { ofHttp } from '../answers';
import { type Desk, NEWS } from '../desk';
import type { SideDoor } from '../side-door';

const ENTRANCE = '后台 content-manager';

const admin = (desk: Desk) => desk.as.administrator;
const publicItem = (desk: Desk) => desk.item.public;

export const PUBLISHING_DOORS: readonly SideDoor[] = [
  {
    entrance: ENTRANCE,
    attempt: '发布接口 publish routes, a new item and every state',
    outcome: 'refused',
    try: (desk) => {
      const { draft, inReview, approved } = desk.item;
      const ids = [draft, inReview.documentId, approved.documentId, publicItem(desk)];
      return Promise.all([
        ofHttp(admin(desk)('POST', `${NEWS}/actions/publish?locale=zh-Hans`, desk.form())),
        ...ids.map((id) =>
          ofHttp(admin(desk)('POST', `${NEWS}/${id}/actions/publish?locale=zh-Hans`, {})),
        ),
      ]);
    },
  },
  {
    entrance: ENTRANCE,
    attempt: '批量发布、批量取消发布 bulk publish, bulk unpublish',
    outcome: 'refused',
    try: (desk) => {
      const documentIds = [desk.item.draft, desk.item.approved.documentId, publicItem(desk)];
      return Promise.all(
        ['bulkPublish', 'bulkUnpublish'].map((verb) =>
          ofHttp(admin(desk)('POST', `${NEWS}/actions/${verb}?locale=*`, { documentIds })),
        ),
      );
    },
  },
  {
    entrance: ENTRANCE,
    attempt: '取消发布、放弃修改 unpublish, discard',
    outcome: 'refused',
    try: (desk) =>
      Promise.all(
        ['unpublish', 'discard'].map((verb) =>
          ofHttp(admin(desk)('POST', `${NEWS}/${publicItem(desk)}/actions/${verb}?locale=*`, {})),
        ),
      ),
  },
  {
    entrance: '后台快捷键 Ctrl+Shift+Enter',
    attempt: '它所发的请求 the request it sends (test/browser/corridor.test.ts presses it)',
    outcome: 'refused',
    try: (desk) =>
      ofHttp(
        desk.as.editor(
          'POST',
          `${NEWS}/${desk.item.draft}/actions/publish?locale=zh-Hans`,
          desk.form(),
        ),
      ),
  },
  {
    entrance: ENTRANCE,
    attempt: '当作单一类型删除、发布 delete and publish by the routes of single types',
    outcome: 'refused',
    try: (desk) => {
      const SINGLE = '/content-manager/single-types/api::news-post.news-post';
      return Promise.all([
        ofHttp(admin(desk)('DELETE', `${SINGLE}?locale=zh-Hans`)),
        ...['publish', 'unpublish', 'discard'].map((verb) =>
          ofHttp(admin(desk)('POST', `${SINGLE}/actions/${verb}?locale=zh-Hans`, {})),
        ),
      ]);
    },
  },
  {
    entrance: '后台 content-type-builder',
    attempt: '打开 Strapi 自己的发布功能 switch on Strapi’s own publishing',
    outcome: 'refused',
    try: (desk) =>
      ofHttp(
        admin(desk)('PUT', '/content-type-builder/content-types/api::news-post.news-post', {
          contentType: {
            displayName: '新闻动态',
            singularName: 'news-post',
            pluralName: 'news-posts',
            draftAndPublish: true,
            attributes: {},
          },
        }),
      ),
  },
  {
    entrance: '后台 content-releases',
    attempt: '成批发布 a release',
    outcome: 'refused',
    try: (desk) =>
      Promise.all([
        ofHttp(admin(desk)('POST', '/content-releases/', { name: '一批', scheduledAt: null })),
        ofHttp(admin(desk)('POST', '/content-releases/1/publish', {})),
      ]),
  },
];
