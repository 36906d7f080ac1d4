// Programs that hold a token: REST with full access, and Strapi's admin tokens.
import { ofHttp } from '../answers';
import { NEWS, pictureForm } from '../desk';
import type { SideDoor } from '../side-door';
import { expectTitle } from './content-manager';

const REST = 'REST，全权限令牌 full access';
const ADMIN_TOKEN = '管理令牌 admin token';

const rest: SideDoor[] = [
  {
    entrance: REST,
    attempt: '新建稿件 POST /api/news-posts, with and without status',
    outcome: 'refused',
    try: (desk) =>
      Promise.all(
        ['', '?status=published', '?status=draft', '?locale=en'].map((query) =>
          ofHttp(desk.program('POST', `/api/news-posts${query}`, { data: desk.form() })),
        ),
      ),
  },
  {
    entrance: REST,
    attempt: '修改、删除稿件 PUT, PATCH, DELETE /api/news-posts/:id',
    outcome: 'refused',
    try: (desk) =>
      Promise.all(
        ['PUT', 'PATCH', 'DELETE'].map((method) =>
          ofHttp(
            desk.program(method, `/api/news-posts/${desk.item.public}?status=published`, {
              data: desk.form(),
            }),
          ),
        ),
      ),
  },
  {
    entrance: REST,
    attempt: '修改、删除栏目和部门 PUT, DELETE /api/columns, /api/departments',
    outcome: 'refused',
    try: (desk) =>
      Promise.all([
        ofHttp(desk.program('PUT', `/api/columns/${desk.columnId}`, { data: { nameZh: '假' } })),
        ofHttp(desk.program('DELETE', `/api/columns/${desk.columnId}`)),
        ofHttp(desk.program('DELETE', `/api/departments/${desk.departmentId}`)),
      ]),
  },
  {
    entrance: REST,
    attempt: '用于后台接口 the same token at the routes of the desk',
    outcome: 'refused',
    try: (desk) => {
      const { caseId, fingerprint } = desk.item.approved;
      return Promise.all([
        ofHttp(desk.program('PUT', `${NEWS}/${desk.item.public}?locale=zh-Hans`, desk.form())),
        ofHttp(desk.program('POST', `/channels/cases/${caseId}/publish`, { fingerprint })),
        ofHttp(
          desk.program('POST', `/review/cases/${desk.item.inReview.caseId}/decide`, {
            verdict: 'approve',
            fingerprint: desk.item.inReview.fingerprint,
          }),
        ),
        ofHttp(desk.program('POST', '/api/statistics/publications', {})),
      ]);
    },
  },
  {
    entrance: REST,
    attempt: '上传文件并直接挂到公开稿件 upload a file into a field of what is public',
    outcome: 'either',
    try: async (desk) => {
      const [row] = await desk.system.sql<{ id: number }>(
        `select id from public.news_posts where document_id = $1 and locale = 'zh-Hans'`,
        [desk.item.public],
      );
      const form = await pictureForm(9, '外来.jpg');
      form.append('ref', 'api::news-post.news-post');
      form.append('refId', String(row?.id));
      form.append('field', 'cover');
      return ofHttp(desk.program('POST', '/api/upload', form));
    },
  },
  {
    entrance: REST,
    attempt: '替换公开稿件的文件 replace a file of what is public',
    outcome: 'either',
    try: async (desk) =>
      ofHttp(
        desk.program('POST', `/api/upload?id=${desk.picture.id}`, await pictureForm(7, '换.jpg')),
      ),
  },
  {
    entrance: REST,
    attempt: '删除公开稿件的文件 delete a file of what is public',
    outcome: 'refused',
    try: (desk) => ofHttp(desk.program('DELETE', `/api/upload/files/${desk.picture.id}`)),
  },
];

const adminTokens: SideDoor[] = [
  {
    entrance: ADMIN_TOKEN,
    attempt: '保存公开的稿件 save what is public',
    outcome: 'works',
    try: (desk) =>
      ofHttp(
        desk.adminToken(
          'PUT',
          `${NEWS}/${desk.item.public}?locale=zh-Hans`,
          desk.form({ title: '程序所改' }),
        ),
      ),
    check: (desk) => expectTitle(desk, desk.item.public, '程序所改'),
  },
  {
    entrance: ADMIN_TOKEN,
    attempt: '发布、删除 publish, bulk publish, delete',
    outcome: 'refused',
    try: (desk) =>
      Promise.all([
        ofHttp(
          desk.adminToken('POST', `${NEWS}/${desk.item.draft}/actions/publish?locale=zh-Hans`, {}),
        ),
        ofHttp(
          desk.adminToken('POST', `${NEWS}/actions/bulkPublish?locale=zh-Hans`, {
            documentIds: [desk.item.approved.documentId],
          }),
        ),
        ofHttp(desk.adminToken('DELETE', `${NEWS}/${desk.item.public}?locale=*`)),
      ]),
  },
  {
    entrance: ADMIN_TOKEN,
    attempt: '审核、发布用的接口 decide and publish as the department does',
    outcome: 'refused',
    try: (desk) => {
      const { approved, inReview } = desk.item;
      return Promise.all([
        ofHttp(
          desk.adminToken('POST', `/channels/cases/${approved.caseId}/publish`, {
            fingerprint: approved.fingerprint,
          }),
        ),
        ofHttp(
          desk.adminToken('POST', `/review/cases/${inReview.caseId}/decide`, {
            verdict: 'approve',
            fingerprint: inReview.fingerprint,
          }),
        ),
      ]);
    },
  },
];

const people: SideDoor[] = [
  {
    entrance: '后台，没有登录 nobody',
    attempt: '保存、发布、审核 save, publish, decide',
    outcome: 'refused',
    try: (desk) =>
      Promise.all([
        ofHttp(desk.nobody('PUT', `${NEWS}/${desk.item.public}?locale=zh-Hans`, desk.form())),
        ofHttp(desk.nobody('POST', '/api/news-posts', { data: desk.form() })),
        ofHttp(desk.nobody('POST', `/channels/cases/${desk.item.approved.caseId}/publish`, {})),
        ofHttp(desk.nobody('POST', '/api/upload', {})),
      ]),
  },
  {
    entrance: '审核与发布接口 review and channels',
    attempt: '超级管理员审核，编辑审核，发布未经审核的 decide out of role, publish the unapproved',
    outcome: 'refused',
    try: (desk) => {
      const { caseId, fingerprint } = desk.item.inReview;
      const decide = { verdict: 'approve', fingerprint };
      return Promise.all([
        ofHttp(desk.as.administrator('POST', `/review/cases/${caseId}/decide`, decide)),
        ofHttp(desk.as.editor('POST', `/review/cases/${caseId}/decide`, decide)),
        ofHttp(desk.as.signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint })),
        ofHttp(
          desk.as.signatory('POST', `/channels/cases/${desk.item.approved.caseId}/publish`, {
            fingerprint,
          }),
        ),
      ]);
    },
  },
];

export const PROGRAM_DOORS: readonly SideDoor[] = [...rest, ...adminTokens, ...people];
