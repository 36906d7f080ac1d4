import {
  DISCLOSURES,
  FORMATS,
  INTERPRETATION_FORMS,
  ORIGINS,
} from '../../../../src/contracts/choices';
import type { FieldError } from '../../../../src/contracts/outcome';
import { filesOf, type RevisionContent } from '../../../../src/contracts/revision';
import { toBodyFileIds } from '../../../../src/platform/html/body-references';
import { toBodyText } from '../../../../src/platform/html/body-to-text';
import { findOverLimits, type KnownAccount } from './account-limits';
import { DOCUMENT_CHECKS, findUnlisted as unlisted } from './document-fields';

/** What a submission is held against: what exists now. */
export type KnownSettings = {
  columnIds: ReadonlySet<string>;
  departmentIds: ReadonlySet<string>;
  /** Those that can be published to, by id. */
  accounts: ReadonlyMap<string, KnownAccount>;
  /** 'YYYY-MM-DD' in Asia/Shanghai. */
  today: string;
};

type Check = (content: RevisionContent, known: KnownSettings) => string | false | null;

const isEmpty = (body: RevisionContent['body']): boolean =>
  toBodyText(body) === '' && !(body.format === 'html' && body.html.includes('<figure '));

const checkText: Check = ({ type, body, pictures }) =>
  isEmpty(body) &&
  (type === 'social-post' ? pictures.length === 0 && '请填写正文或添加图片' : '请填写正文');

const checkOriginName: Check = ({ origin, originName }) =>
  origin === 'repost' && originName === null && '转载稿件请填写来源名称';

// 政府信息公开条例 Art. 20 and 公文公开属性源头认定: only what was determined as 主动公开 is published.
const checkDisclosure: Check = ({ disclosure }) => {
  if (disclosure === null) return '请选择公开属性';
  if (disclosure in DISCLOSURES && disclosure !== 'proactive') {
    return `公开属性为“${DISCLOSURES[disclosure as keyof typeof DISCLOSURES]}”的稿件不能公开发布，只有“主动公开”可以`;
  }
  return unlisted(disclosure, DISCLOSURES, '公开属性');
};

const checkAccounts: Check = ({ accounts }, { accounts: known }) => {
  if (accounts.length === 0) return '请选择至少一个发布账号';
  const unknown = accounts.filter((account) => !known.has(account));
  return unknown.length > 0 && `发布账号不存在或已停用：${unknown.join('、')}`;
};

const UNSTORED = '0'.repeat(64);
const checkFiles: Check = (content) => {
  const lost = filesOf(content).filter(({ sha256 }) => sha256 === UNSTORED);
  return (
    lost.length > 0 && `文件未完整入库，请重新上传：${lost.map(({ name }) => name).join('、')}`
  );
};

const checkBodyFiles: Check = ({ body, bodyFiles }) => {
  if (body.format === 'text') return false;
  const gone = toBodyFileIds(body.html).filter(
    (id) => !bodyFiles.some(({ fileId }) => fileId === id),
  );
  return (
    gone.length > 0 && `正文中有 ${gone.length} 个图片或附件在媒体库中已不存在，请删除或重新插入`
  );
};

const required =
  (field: keyof RevisionContent, message: string): Check =>
  (content) =>
    content[field] === null && message;

const setting =
  (field: 'columnId' | 'departmentId', known: 'columnIds' | 'departmentIds', name: string): Check =>
  (content, settings) => {
    const id = content[field];
    if (id === null) return `请选择${name}`;
    return !settings[known].has(id) && `所选${name}已不存在，请重新选择`;
  };

/** In the order of the form; the path is the field of the desk's form. */
const COMMON: readonly [string, Check][] = [
  ['title', required('title', '请填写标题')],
  ['body', checkText],
  ['body', checkBodyFiles],
  ['column', setting('columnId', 'columnIds', '栏目')],
  ['department', setting('departmentId', 'departmentIds', '来源处室')],
  ['author', required('author', '请填写作者')],
  [
    'origin',
    ({ origin }) => (origin === null ? '请选择原创或转载' : unlisted(origin, ORIGINS, '来源')),
  ],
  ['originName', checkOriginName],
  ['format', ({ format }) => (format === null ? '请选择形式' : unlisted(format, FORMATS, '形式'))],
  ['issuedOn', required('issuedOn', '请填写成文日期')],
  ['disclosure', checkDisclosure],
  ['accounts', checkAccounts],
  ['attachments', checkFiles],
];

const BY_TYPE: Record<RevisionContent['type'], readonly [string, Check][]> = {
  'news-post': [],
  'social-post': [],
  interpretation: [
    ['interprets', ({ interprets }) => interprets.length === 0 && '请选择所解读的规范性文件'],
    [
      'interpretationForm',
      ({ interpretationForm: form }) =>
        form === null ? '请选择解读形式' : unlisted(form, INTERPRETATION_FORMS, '解读形式'),
    ],
    ['interpreter', required('interpreter', '请填写解读人')],
  ],
  'normative-document': DOCUMENT_CHECKS.map(([path, check]) => [
    path,
    (content, { today }) => check(content, today),
  ]),
};

/**
 * What is missing before this content may be submitted, one Chinese message per field, in the order of the form; and what
 * of it is too long for an account.
 */
export const findMissingFields = (content: RevisionContent, known: KnownSettings): FieldError[] => [
  ...[...COMMON, ...BY_TYPE[content.type]].flatMap(([path, check]) => {
    const message = check(content, known);
    return message ? [{ path, message }] : [];
  }),
  ...findOverLimits(content, known.accounts),
];
