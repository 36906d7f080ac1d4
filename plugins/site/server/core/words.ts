// Words of the pages in both languages; a locale without words of its own reads English.
import { DISCLOSURES, ORIGINS, VALIDITIES } from '../../../../src/contracts/choices';

const zh = {
  skip: '跳到正文',
  home: '首页',
  navigation: '栏目导航',
  where: '您的位置',
  switchLocale: 'English',
  source: '来源',
  published: '发布时间',
  updated: '更新时间',
  notPublished: '（发布后显示）',
  author: '作者',
  untitled: '（无标题）',
  attachments: '附件',
  table: '表格',
  footnote: '注释',
  footnotes: '注释',
  backToText: '返回正文',
  document: '文件下载',
  link: '相关链接',
  original: '原文链接',
  interprets: '解读的文件',
  interpretedBy: '相关解读',
  documentFacts: '文件信息',
  indexNumber: '索引号',
  documentNumber: '发文字号',
  department: '来源处室',
  column: '所属栏目',
  issuedOn: '成文日期',
  effectiveOn: '施行日期',
  expiresOn: '失效日期',
  publishedOn: '发布日期',
  validity: '有效性',
  disclosure: '公开属性',
  latest: '最新发布',
  more: '更多',
  empty: '本栏目暂无内容。',
  emptySite: '网站内容正在准备中。',
  archive: '往期内容',
  newest: '最新内容',
  monthEmpty: '本月没有内容。',
  notFound: '您访问的页面不存在',
  notFoundHint: '页面可能已被撤下或移动。请从首页或栏目重新查找。',
  backHome: '返回首页',
  footer: '本站内容经审核后发布',
};
export type Words = typeof zh;

const en: Words = {
  skip: 'Skip to content',
  home: 'Home',
  navigation: 'Columns',
  where: 'You are here',
  switchLocale: '中文',
  source: 'Source',
  published: 'Published',
  updated: 'Updated',
  notPublished: '(shown once published)',
  author: 'Author',
  untitled: '(untitled)',
  attachments: 'Attachments',
  table: 'Table',
  footnote: 'Note',
  footnotes: 'Notes',
  backToText: 'Back to the text at note',
  document: 'Document',
  link: 'Link',
  original: 'Original',
  interprets: 'Documents explained here',
  interpretedBy: 'Explanations',
  documentFacts: 'About this document',
  indexNumber: 'Index number',
  documentNumber: 'Document number',
  department: 'Department',
  column: 'Column',
  issuedOn: 'Issued on',
  effectiveOn: 'Effective from',
  expiresOn: 'Expires on',
  publishedOn: 'Published on',
  validity: 'Validity',
  disclosure: 'Disclosure',
  latest: 'Latest',
  more: 'More',
  empty: 'Nothing has been published in this column yet.',
  emptySite: 'This site is being prepared.',
  archive: 'Archive',
  newest: 'Newest',
  monthEmpty: 'Nothing was published in this month.',
  notFound: 'This page does not exist',
  notFoundHint: 'It may have been withdrawn or moved. Please look for it from the home page.',
  backHome: 'Back to the home page',
  footer: 'Everything on this site was reviewed before it was published',
};

export const wordsOf = (locale: string): Words => (locale === 'zh-Hans' ? zh : en);

const LABELS_EN: Record<string, string> = {
  proactive: 'Published proactively',
  'on-request': 'On request',
  withheld: 'Withheld',
  'in-force': 'In force',
  expired: 'Expired',
  repealed: 'Repealed',
  amended: 'Amended',
  'not-yet': 'Not yet in force',
  original: 'Original',
  repost: 'Repost',
};
const LABELS_ZH: Record<string, string> = {
  ...DISCLOSURES,
  ...VALIDITIES,
  ...ORIGINS,
  'not-yet': '尚未施行',
};

/** The word for a code of the revision ('in-force' → 有效); an unknown code is shown as it is. */
export const toLabel = (code: string, locale: string): string =>
  (locale === 'zh-Hans' ? LABELS_ZH : LABELS_EN)[code] ?? code;

/** The name in the page's language, of a column, a department or the site. */
export const toName = (named: { nameZh: string; nameEn: string }, locale: string): string =>
  (locale === 'zh-Hans' ? named.nameZh : named.nameEn) || named.nameZh;
