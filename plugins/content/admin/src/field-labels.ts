// Names of the desk's fields. The same Chinese words are stored as labels by the server (src/content-configuration).
import { ITEM_TYPES, toUid } from '../../../../src/contracts/item';

type Names = Record<string, readonly [zh: string, en: string]>;

const ITEM: Names = {
  title: ['标题', 'Title'],
  summary: ['摘要', 'Summary'],
  body: ['正文', 'Body'],
  column: ['栏目', 'Column'],
  department: ['来源处室', 'Department'],
  author: ['作者', 'Author'],
  origin: ['来源', 'Origin'],
  originName: ['来源名称', 'Name of the source'],
  originUrl: ['原文链接', 'Link to the source'],
  format: ['形式', 'Format'],
  cover: ['封面', 'Cover'],
  attachments: ['附件', 'Attachments'],
  issuedOn: ['成文日期', 'Issued on'],
  disclosure: ['公开属性', 'Disclosure'],
  accounts: ['发布账号', 'Accounts'],
  variants: ['各账号文本', 'Texts per account'],
  pictures: ['图片', 'Pictures'],
  link: ['链接', 'Link'],
  interprets: ['解读的规范性文件', 'Interprets'],
  indexNumber: ['索引号', 'Index number'],
  documentNumber: ['文号', 'Document number'],
  effectiveOn: ['施行日期', 'Effective on'],
  expiresOn: ['失效日期', 'Expires on'],
  validity: ['有效性', 'Validity'],
  documentFile: ['文件', 'Document file'],
};
const SETTING: Names = {
  nameZh: ['中文名称', 'Chinese name'],
  nameEn: ['英文名称', 'English name'],
  slug: ['网址片段', 'Address part'],
  order: ['排序', 'Order'],
  parent: ['上级栏目', 'Parent column'],
};
const SYSTEM: Names = {
  id: ['序号', 'ID'],
  documentId: ['稿件编号', 'Document ID'],
  createdAt: ['创建时间', 'Created'],
  updatedAt: ['最近保存', 'Saved'],
  createdBy: ['创建人', 'Created by'],
  updatedBy: ['保存人', 'Saved by'],
};

const toMessages = (language: 0 | 1): Record<string, string> => {
  const uids = [
    ...ITEM_TYPES.map((type) => [toUid(type), ITEM] as const),
    ['api::column.column', SETTING] as const,
    ['api::department.department', SETTING] as const,
  ];
  return Object.fromEntries(
    uids.flatMap(([uid, names]) =>
      Object.entries({ ...names, ...SYSTEM }).map(([field, words]) => [
        `content-manager.content-types.${uid}.${field}`,
        words[language],
      ]),
    ),
  );
};

/** Message id → label, as the content manager looks labels up. */
export const FIELD_LABELS = { 'zh-Hans': toMessages(0), en: toMessages(1) };
