// The routes that Strapi's own admin pages speak to, called by an administrator, who may do there whatever can be done.
import { ofHttp } from '../answers';
import { type Desk, NEWS, saveAs } from '../desk';
import type { SideDoor } from '../side-door';

const ENTRANCE = '后台 content-manager';
const ASKED_TO_PUBLISH = { status: 'published', publishedAt: '2026-03-02T00:00:00.000Z' };

export const titleOf = async ({ system }: Desk, documentId: string, locale = 'zh-Hans') => {
  const [row] = await system.sql<{ title: string }>(
    'select title from public.news_posts where document_id = $1 and locale = $2',
    [documentId, locale],
  );
  return row?.title;
};

/** The working copy says this now. */
export const expectTitle = async (desk: Desk, documentId: string, title: string | undefined) => {
  const found = await titleOf(desk, documentId);
  return found === title ? undefined : `the working copy says ${found ?? 'nothing'}`;
};

const admin = (desk: Desk) => desk.as.administrator;
const publicItem = (desk: Desk) => desk.item.public;

const saves: SideDoor[] = [
  {
    entrance: ENTRANCE,
    attempt: '保存公开稿件的工作稿 save what is public',
    outcome: 'works',
    try: (desk) =>
      ofHttp(saveAs(desk.as.editor, publicItem(desk), desk.form({ title: '改了又改' }))),
    check: (desk) => expectTitle(desk, publicItem(desk), '改了又改'),
  },
  {
    entrance: ENTRANCE,
    attempt: '保存时带上 status、publishedAt / save with status and publishedAt',
    outcome: 'either',
    try: (desk) => {
      const form = desk.form({ ...ASKED_TO_PUBLISH, title: '要求公开' });
      const address = `${NEWS}/${publicItem(desk)}?locale=zh-Hans&status=published`;
      return Promise.all([
        ofHttp(saveAs(admin(desk), publicItem(desk), form)),
        ofHttp(admin(desk)('PUT', address, desk.form({ title: '要求公开' }))),
        ofHttp(admin(desk)('POST', `${NEWS}?locale=zh-Hans&status=published`, form)),
      ]);
    },
  },
  {
    entrance: ENTRANCE,
    attempt: '保存另一种语言 save another locale of what is public',
    outcome: 'works',
    try: (desk) =>
      ofHttp(saveAs(admin(desk), desk.item.moved, desk.form({ title: 'In English' }), 'en')),
  },
  {
    entrance: ENTRANCE,
    attempt: '保存没有的语言 save in unknown locales',
    outcome: 'refused',
    try: (desk) =>
      Promise.all(
        ['xx', '*', "zh-Hans'--", 'zh-Hans,en'].map((locale) =>
          ofHttp(saveAs(admin(desk), publicItem(desk), desk.form(), encodeURIComponent(locale))),
        ),
      ),
  },
  {
    entrance: ENTRANCE,
    attempt: '保存审核中、已审核的稿件 save what is in review, and what is approved',
    outcome: 'refused',
    try: (desk) =>
      Promise.all(
        [desk.item.inReview, desk.item.approved].map(({ documentId }) =>
          ofHttp(saveAs(admin(desk), documentId, desk.form({ title: '偷换' }))),
        ),
      ),
    check: (desk) => expectTitle(desk, desk.item.approved.documentId, '已审核待发布的稿件'),
  },
];

const remove = (desk: Desk, documentId: string, query = '') =>
  ofHttp(admin(desk)('DELETE', `${NEWS}/${documentId}${query}`));

const deletions: SideDoor[] = [
  {
    entrance: ENTRANCE,
    attempt: '删除公开的稿件：一种语言、全部语言 delete what is public, one locale and all',
    outcome: 'refused',
    try: (desk) =>
      Promise.all(
        ['', '?locale=zh-Hans', '?locale=en', '?locale=*'].map((query) =>
          remove(desk, publicItem(desk), query),
        ),
      ),
  },
  {
    entrance: ENTRANCE,
    attempt: '删除审核中、已审核的稿件 delete what is in review, and what is approved',
    outcome: 'refused',
    try: (desk) =>
      Promise.all([
        remove(desk, desk.item.inReview.documentId, '?locale=zh-Hans'),
        remove(desk, desk.item.approved.documentId, '?locale=zh-Hans'),
      ]),
  },
  {
    entrance: ENTRANCE,
    attempt: '批量删除，公开的和未提交的一起 bulk delete, public and draft together',
    outcome: 'refused',
    try: (desk) =>
      ofHttp(
        admin(desk)('POST', `${NEWS}/actions/bulkDelete?locale=zh-Hans`, {
          documentIds: [desk.item.draft, publicItem(desk)],
        }),
      ),
    check: (desk) => expectTitle(desk, desk.item.draft, '没有提交的稿件'),
  },
];

const copies: SideDoor[] = [
  {
    entrance: ENTRANCE,
    attempt: '复制公开的稿件 clone, auto-clone what is public',
    outcome: 'works',
    try: async (desk) => {
      const form = desk.form(ASKED_TO_PUBLISH);
      const clone = (kind: string) =>
        ofHttp(admin(desk)('POST', `${NEWS}/${kind}/${publicItem(desk)}?locale=zh-Hans`, form));
      return [await clone('clone'), await clone('auto-clone')];
    },
  },
];

export const CONTENT_MANAGER_DOORS: readonly SideDoor[] = [...saves, ...deletions, ...copies];
