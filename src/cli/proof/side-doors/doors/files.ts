// The media library, by the routes of its own pages and from code.
import { ofHttp, ofService } from '../answers';
import { type Desk, NEWS, pictureForm } from '../desk';
import type { SideDoor } from '../side-door';

const ENTRANCE = '媒体库 media library';
const FILE_UID = 'plugin::upload.file';

const admin = (desk: Desk) => desk.as.administrator;

const captionForm = (): FormData => {
  const form = new FormData();
  form.append('fileInfo', JSON.stringify({ alternativeText: '改', caption: '改过的说明' }));
  return form;
};

export const FILE_DOORS: readonly SideDoor[] = [
  {
    entrance: ENTRANCE,
    attempt: '改公开图片的说明 edit the caption of a picture of what is public',
    outcome: 'works',
    try: (desk) => ofHttp(admin(desk)('POST', `/upload?id=${desk.picture.id}`, captionForm())),
  },
  {
    entrance: ENTRANCE,
    attempt: '成批改说明 edit captions in bulk, by another route',
    outcome: 'works',
    try: (desk) =>
      ofHttp(
        admin(desk)('POST', '/upload/actions/bulk-update', {
          updates: [
            { id: desk.picture.id, fileInfo: { alternativeText: '再改', caption: '再改' } },
          ],
        }),
      ),
  },
  {
    entrance: ENTRANCE,
    attempt: '替换公开的图片 replace a picture of what is public',
    outcome: 'either',
    try: async (desk) => [
      await ofHttp(
        admin(desk)('POST', `/upload?id=${desk.picture.id}`, await pictureForm(5, '替换.jpg')),
      ),
      await ofHttp(
        admin(desk)(
          'POST',
          `/upload/files/${desk.picture.id}/replace`,
          await pictureForm(6, '替换.jpg'),
        ),
      ),
    ],
  },
  {
    entrance: ENTRANCE,
    attempt: '删除公开的图片 delete a picture of what is public: alone, in bulk, by code',
    outcome: 'refused',
    try: async (desk) => [
      await ofHttp(admin(desk)('DELETE', `/upload/files/${desk.picture.id}`)),
      await ofHttp(
        admin(desk)('POST', '/upload/actions/bulk-delete', { fileIds: [desk.picture.id] }),
      ),
      await ofService(() =>
        desk.system.strapi.db.query(FILE_UID).delete({ where: { id: desk.picture.id } }),
      ),
    ],
  },
  {
    entrance: ENTRANCE,
    attempt: '删除它所在的文件夹 delete the folder it lies in',
    outcome: 'refused',
    try: async (desk) => {
      const made = await admin(desk)('POST', '/upload/folders', { name: '公开图片', parent: null });
      const { data } = made.body as { data: { id: number } };
      await admin(desk)('POST', '/upload/actions/bulk-move', {
        destinationFolderId: data.id,
        fileIds: [desk.picture.id],
      });
      return ofHttp(
        admin(desk)('POST', '/upload/actions/bulk-delete', { folderIds: [data.id], fileIds: [] }),
      );
    },
  },
  {
    entrance: ENTRANCE,
    attempt: '从文件一侧改关联 change the relation from the file’s side',
    outcome: 'works',
    try: async (desk) => {
      const other = await desk.upload('另一张.jpg');
      const [row] = await desk.system.sql<{ id: number }>(
        `select id from public.news_posts where document_id = $1 and locale = 'zh-Hans'`,
        [desk.item.moved],
      );
      const related = [
        { id: row?.id, __type: 'api::news-post.news-post', __pivot: { field: 'cover' } },
      ];
      return ofService(() =>
        desk.system.strapi.db
          .query(FILE_UID)
          .update({ where: { id: other.id }, data: { related } as never }),
      );
    },
  },
  {
    entrance: '栏目 column',
    attempt: '从栏目一侧改关联 change a relation from the column’s side',
    outcome: 'either',
    try: (desk) =>
      Promise.all(
        ['newsPosts', 'news_posts', 'items'].map((field) =>
          ofHttp(
            admin(desk)('PUT', `${NEWS.replaceAll('news-post', 'column')}/${desk.leftColumnId}`, {
              nameZh: '公告',
              nameEn: 'Notices',
              slug: 'notices',
              order: 2,
              [field]: { connect: [{ documentId: desk.item.draft }] },
            }),
          ),
        ),
      ),
  },
];
