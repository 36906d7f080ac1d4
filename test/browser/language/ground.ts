// Something on every screen: items in each state, a batch of an old site, deliveries in each state, a person of each role.
import { SHIPPED_WORDS } from '../../../plugins/checks/server/core/shipped-words';
import type { ItemKey } from '../../../src/contracts/item';
import { toUid } from '../../../src/contracts/item';
import { DEMO_PEOPLE } from '../../../src/people/demo-people';
import { openPoolDatabase } from '../../../src/platform/sql/pool-database';
import { importOldSite } from '../../support/old-site';
import { samplePicture } from '../../support/sample-picture';
import {
  approveCase,
  saveNewsPost,
  signIn,
  submitItem,
  type TestCms,
} from '../../support/test-cms';
import type { Corridor } from '../corridor-system';

/** Whoever starts with a password that somebody else gave. */
export const NEWCOMER = { email: 'newcomer@demo.example', password: 'Newcomer-2026-first' };
export const FIRST_NAME = '初来';

export const TITLES = {
  draft: '草稿状态的稿件',
  incomplete: '尚不完整的稿件',
  inReview: '正在审核的稿件',
  returned: '已退回的稿件',
  approved: '已审核待发布的稿件',
  published: '已发布的稿件',
  withdrawn: '已撤稿的稿件',
  document: '某某省农村公路养护管理办法',
  social: '一条微博',
};
type State = Exclude<keyof typeof TITLES, 'document' | 'social'>;
export type Ground = Record<keyof typeof TITLES, ItemKey> & { caseId: number; batchId: number };

const PICTURE_NAME = '会场.png';
const REASON = '数据有误，请核对。';
const WITHDRAWN = '会议日期有误';

type Uploaded = { id: number; documentId: string };

const uploadPicture = async ({ url }: TestCms, token: string): Promise<Uploaded> => {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(samplePicture(640, 400))]), PICTURE_NAME);
  const answer = await fetch(`${url}/upload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  if (!answer.ok) throw new Error(await answer.text());
  const [file] = (await answer.json()) as Uploaded[];
  if (!file) throw new Error('nothing was uploaded');
  return file;
};

const make = async (cms: TestCms, type: 'social-post' | 'normative-document', data: object) => {
  const row = (await cms.as('editor', () =>
    cms.strapi.documents(toUid(type) as never).create({ data, locale: 'zh-Hans' } as never),
  )) as { documentId: string };
  return { type, documentId: row.documentId, locale: 'zh-Hans' } as const;
};

/** A text with one of everything for which the editor has a bar of its own. */
const bodyWith = (fileId: string) =>
  [
    '<p>带<a href="https://www.gov.cn">链接</a>的一段<span data-footnote="脚注"></span></p>',
    `<figure data-file-id="${fileId}"><img alt="会场"><figcaption>会场</figcaption></figure>`,
    '<table><tbody><tr><th><p>表头</p></th><td><p>单元格</p></td></tr></tbody></table>',
  ].join('');

const toAccounts = (...accounts: string[]) => ({ accounts });

/** The items in their states, each as its people bring it there. */
const makeItems = async (cms: TestCms, picture: Uploaded) => {
  const save = (state: State, traits: object = {}) =>
    saveNewsPost(cms, { title: TITLES[state], cover: picture.id, ...traits });
  const signatory = await signIn(cms, 'signatory');
  const publish = async (item: ItemKey) => {
    const submitted = await submitItem(cms, item);
    await approveCase(cms, submitted);
    const { caseId, fingerprint } = submitted;
    const { status } = await signatory('POST', `/channels/cases/${caseId}/publish`, {
      fingerprint,
    });
    if (status !== 200) throw new Error(`publish answered ${status}`);
    return item;
  };
  const approved = await save('approved');
  await approveCase(cms, await submitItem(cms, approved));
  const returned = await save('returned');
  await cms.cases.decide(
    { ...(await submitItem(cms, returned)), verdict: 'return', reason: REASON },
    cms.actor('first-reviewer'),
  );
  const inReview = await save('inReview');
  const { caseId } = await submitItem(cms, inReview);
  const withdrawn = await publish(await save('withdrawn', toAccounts('portal', 'weibo')));
  await signatory('POST', `/channels/items/news-post/${withdrawn.documentId}/withdraw`, {
    reason: WITHDRAWN,
    kind: 'in-error',
  });
  return {
    approved,
    returned,
    inReview,
    caseId,
    withdrawn,
    published: await publish(await save('published', toAccounts('portal', 'wechat', 'toutiao'))),
    incomplete: await save('incomplete', { body: null, column: null }),
    draft: await save('draft', { body: bodyWith(picture.documentId) }),
  };
};

/** An account whose connector is not installed: what goes there fails. */
const addUnreachableAccount = async ({ database }: TestCms) => {
  const owner = openPoolDatabase(database.urls.owner, { max: 1 });
  await owner.sql(
    `insert into gongkai.accounts (account_id, channel, connector, name_zh, name_en)
     values ('toutiao', 'toutiao', 'toutiao', '今日头条号', 'Toutiao')`,
  );
  await owner.close();
};

const addNewcomer = async (cms: TestCms) => {
  const manager = await signIn(cms, 'office-administrator');
  const { body } = await manager('GET', '/people/choices');
  const { roles } = body as { roles: { roleId: number; code: string }[] };
  const roleIds = roles.filter(({ code }) => code === 'editor').map(({ roleId }) => roleId);
  const name = `欧阳${FIRST_NAME}`;
  const { status } = await manager('POST', '/people/persons', { name, ...NEWCOMER, roleIds });
  if (status !== 200) throw new Error(`making a person answered ${status}`);
};

export const makeLanguageGround = async ({ cms }: Corridor, token: string): Promise<Ground> => {
  await addUnreachableAccount(cms);
  await addNewcomer(cms);
  const picture = await uploadPicture(cms, token);
  const pool = openPoolDatabase(cms.database.urls.app, { max: 2 });
  const { batchId } = await importOldSite(cms, pool.sql);
  await pool.close();
  return {
    ...(await makeItems(cms, picture)),
    batchId,
    document: await make(cms, 'normative-document', { title: TITLES.document }),
    social: await make(cms, 'social-post', { title: TITLES.social, body: '一条微博的文字' }),
  };
};

const toExpression = (texts: readonly string[]) =>
  new RegExp(
    [...texts]
      .filter((text) => text !== '')
      .sort((one, other) => other.length - one.length)
      .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
    'g',
  );

/** All that people wrote on this ground in Chinese, the old site's too: it stays so on English screens. */
const TEXTS = [
  ...Object.values(TITLES),
  ...DEMO_PEOPLE.flatMap(({ lastname, firstname }) => [lastname + firstname, firstname]),
  ...[`欧阳${FIRST_NAME}`, '欧阳', FIRST_NAME],
  ...[
    PICTURE_NAME,
    '带',
    '链接',
    '的一段',
    '会场',
    '表头',
    '单元格',
    '要闻动态',
    '办公室',
    '一条微博的文字',
    REASON,
    WITHDRAWN,
    '林一鸣',
  ],
  ...['全区生态环境保护工作会议召开', '会议总结上年工作。', '某某省农村公路养护管理办法'],
  ...['会议指出，要持续深入打好污染防治攻坚战。', '会议强调，要抓好落实。'],
  ...[
    '旧门户网站',
    '旧门户',
    '缺图缺日期',
    '没有的栏目',
    '2019年重点任务清单公布',
    '关于开展检查的通知',
  ],
];
/** Where the administrator sees the list of words itself. */
export const LISTED = toExpression(SHIPPED_WORDS.flatMap(({ wrong, right }) => [wrong, right]));
export const WRITTEN = toExpression(TEXTS);
