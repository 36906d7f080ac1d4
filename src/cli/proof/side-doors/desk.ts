// The department that the doors are tried on: people, programs, and one item in each state.
import { seedDemoPeople } from '../../../people/demo-people';
import { toActor } from '../../../platform/strapi/current-actor';
import { drawPicture } from '../../corpus/pictures';
import { makeAdminToken, makeApiToken, openCalls, type Person } from './callers';
import { accepted, type Call, createCall } from './http-call';
import type { SideDoorSystem } from './open-system';

export const NEWS = '/content-manager/collection-types/api::news-post.news-post';

export type Case = { caseId: number; fingerprint: string };
export type StoredFile = { id: number; documentId: string; name: string };

export type Desk = {
  system: SideDoorSystem;
  as: Record<Person, Call>;
  /** `admin:12` */
  refOf: Record<Person, string>;
  /** An API token with full access. */
  program: Call;
  programRef: string;
  /** An admin token of the administrator, with every permission on news posts. */
  adminToken: Call;
  nobody: Call;
  columnId: string;
  /** Of a column in which `moved` is public, but no working copy stands any more. */
  leftColumnId: string;
  departmentId: string;
  /** Cover of the public item. */
  picture: StoredFile;
  item: {
    /** Public in zh-Hans and in English, with a cover. */
    public: string;
    /** Public; its working copy has moved to another column since. */
    moved: string;
    inReview: Case & { documentId: string };
    /** Approved by all, not published. */
    approved: Case & { documentId: string };
    draft: string;
  };
  form(traits?: object): Record<string, unknown>;
  /** A new complete working copy of the editor's. */
  save(traits?: object): Promise<string>;
  submit(documentId: string, locale?: string): Promise<Case>;
  approve(on: Case): Promise<void>;
  upload(name: string): Promise<StoredFile>;
};

const REVIEWERS = ['first-reviewer', 'secrecy-reviewer', 'signatory'] as const;

const connect = (documentId: string) => ({ connect: [{ documentId }], disconnect: [] });

const toBlob = async (number: number) => {
  const { bytes, mime } = await drawPicture(number);
  return new Blob([new Uint8Array(bytes)], { type: mime });
};

/** A form as the media library sends it; each number is another picture. */
export const pictureForm = async (number: number, name: string): Promise<FormData> => {
  const form = new FormData();
  const fileInfo = { name, alternativeText: '会场', caption: '会场全景' };
  form.append('files', await toBlob(number), name);
  form.append('fileInfo', JSON.stringify(fileInfo));
  return form;
};

const makePlace = async (call: Call, type: string, fields: object): Promise<string> => {
  const address = `/content-manager/collection-types/api::${type}.${type}`;
  return (await accepted<{ data: { documentId: string } }>(call('POST', address, fields))).data
    .documentId;
};

/** Takes an item through submission, three decisions and publication. */
export const publish = async (desk: Desk, documentId: string, locale = 'zh-Hans') => {
  const on = await desk.submit(documentId, locale);
  await desk.approve(on);
  const { caseId, fingerprint } = on;
  await accepted(desk.as.signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint }));
};

export const saveAs = (call: Call, documentId: string, fields: object, locale = 'zh-Hans') =>
  call('PUT', `${NEWS}/${documentId}?locale=${locale}`, fields);

const makeItems = async (desk: Omit<Desk, 'item'>): Promise<Desk['item']> => {
  const whole = desk as Desk;
  const { editor } = desk.as;
  const shown = await desk.save({ title: '公开的稿件', cover: desk.picture.id });
  await publish(whole, shown);
  await accepted(saveAs(editor, shown, desk.form({ title: 'A public item' }), 'en'));
  await publish(whole, shown, 'en');
  const moved = await desk.save({ title: '换了栏目的稿件', column: connect(desk.leftColumnId) });
  await publish(whole, moved);
  await accepted(saveAs(editor, moved, { column: connect(desk.columnId) }));
  const inReview = await desk.save({ title: '审核中的稿件' });
  const approved = await desk.save({ title: '已审核待发布的稿件' });
  const onApproved = await desk.submit(approved);
  await desk.approve(onApproved);
  return {
    public: shown,
    moved,
    inReview: { documentId: inReview, ...(await desk.submit(inReview)) },
    approved: { documentId: approved, ...onApproved },
    draft: await desk.save({ title: '没有提交的稿件' }),
  };
};

/** Makes people, columns and items by HTTP, as the department would. */
export const openDesk = async (system: SideDoorSystem): Promise<Desk> => {
  const { cmsUrl, strapi } = system;
  const people = await seedDemoPeople(strapi);
  const as = await openCalls(cmsUrl);
  const { administrator, editor } = as;
  const columnId = await makePlace(administrator, 'column', {
    ...{ nameZh: '要闻', nameEn: 'News', slug: 'news', order: 1 },
  });
  const leftColumnId = await makePlace(administrator, 'column', {
    ...{ nameZh: '公告', nameEn: 'Notices', slug: 'notices', order: 2 },
  });
  const department = { nameZh: '办公室', nameEn: 'Office', order: 1 };
  const departmentId = await makePlace(administrator, 'department', department);
  const form = (traits: object = {}) => ({
    title: '稿件',
    summary: '摘要',
    body: '第一段。\n\n第二段。',
    author: '林一鸣',
    origin: 'original',
    format: 'text',
    issuedOn: '2026-03-02',
    disclosure: 'proactive',
    accounts: ['portal'],
    column: connect(columnId),
    department: connect(departmentId),
    ...traits,
  });
  const save = async (traits?: object) =>
    (
      await accepted<{ data: { documentId: string } }>(
        editor('POST', `${NEWS}?locale=zh-Hans`, form(traits)),
      )
    ).data.documentId;
  let pictures = 0;
  const upload = async (name: string) => {
    pictures += 1;
    const [file] = await accepted<StoredFile[]>(
      administrator('POST', '/upload', await pictureForm(pictures, name)),
    );
    if (!file) throw new Error(`${name} was not stored`);
    return file;
  };
  const program = await makeApiToken(administrator, cmsUrl);
  const desk = {
    system,
    as,
    refOf: Object.fromEntries(
      Object.entries(people).map(([key, user]) => [key, toActor(user).ref]),
    ) as Desk['refOf'],
    program: program.call,
    programRef: program.ref,
    adminToken: await makeAdminToken(administrator, cmsUrl),
    nobody: createCall(cmsUrl, null),
    columnId,
    leftColumnId,
    departmentId,
    picture: await upload('会场.jpg'),
    form,
    save,
    submit: (documentId: string, locale = 'zh-Hans') =>
      accepted<Case>(
        editor('POST', `/review/items/news-post/${documentId}/submit?locale=${locale}`, {}),
      ),
    approve: async ({ caseId, fingerprint }: Case) => {
      const decision = { verdict: 'approve', fingerprint };
      for (const reviewer of REVIEWERS)
        await accepted(as[reviewer]('POST', `/review/cases/${caseId}/decide`, decision));
    },
    upload,
  };
  return { ...desk, item: await makeItems(desk) };
};
