// A page of an old site as it was read, before anything is decided about it.
import type { ItemType } from '../../contracts/item';

/** What is said of a page in the report. Errors keep it out of a batch; warnings do not. */
export const REMARKS = {
  'title-missing': ['error', '没有标题'],
  'body-missing': ['error', '没有找到正文'],
  'date-missing': ['error', '没有发布日期'],
  'date-in-future': ['error', '发布日期晚于今天'],
  'column-missing': ['error', '没有栏目'],
  'column-unknown': ['error', '栏目没有对应关系'],
  'department-unknown': ['error', '处室没有对应关系'],
  'type-unknown': ['error', '类型不明'],
  'picture-missing': ['error', '图片不存在'],
  'attachment-missing': ['error', '附件不存在'],
  'file-outside': ['error', '文件不在导入目录之内（或经由符号链接）'],
  'file-refused': ['error', '文件不能入库'],
  'address-twice': ['error', '原网址重复'],
  'index-number-twice': ['error', '索引号重复'],
  'index-number-taken': ['error', '索引号已用于别的文件'],
  'document-number-twice': ['error', '文号重复'],
  'document-number-taken': ['error', '文号已用于别的文件'],
  unreadable: ['error', '无法读取'],
  'picture-remote': ['warning', '图片在其他网站上，没有导入'],
  'link-dropped': ['warning', '站内链接没有对应的页面，已去掉链接'],
  'title-twice': ['warning', '同一天有同名稿件'],
  'index-number-odd': ['warning', '索引号的写法少见，请核对'],
  'address-missing': ['warning', '没有原网址，不能跳转'],
  'author-missing': ['warning', '没有作者'],
  'department-missing': ['warning', '没有处室'],
  'date-guessed': ['warning', '发布日期取自正文中的文字，请核对'],
  'encoding-guessed': ['warning', '字符编码是推断的，请核对'],
  'tags-dropped': ['warning', '去掉了不能保留的内容'],
} as const satisfies Record<string, readonly ['error' | 'warning', string]>;
export type RemarkCode = keyof typeof REMARKS;
/** `about`: the file, value or number meant. */
export type Remark = { code: RemarkCode; about: string };

export const isError = ({ code }: Remark): boolean => REMARKS[code][0] === 'error';
export const toSentence = ({ code, about }: Remark): string =>
  about === '' ? REMARKS[code][1] : `${REMARKS[code][1]}：${about}`;

export type OldBody = { format: 'html' | 'text'; text: string };

export type OldPage = {
  /** Names the page in its source for good: its path, or its address, or its row. */
  key: string;
  /** From 1, in the order of the source. */
  place: number;
  /** Folder below the root that references are relative to; '' for the root. */
  folder: string;
  title: string;
  body: OldBody | null;
  column: string;
  department: string;
  author: string;
  source: string;
  summary: string;
  /** As written. */
  publishedAt: string;
  issuedOn: string;
  address: string;
  type: string;
  documentNumber: string;
  indexNumber: string;
  cover: string;
  attachments: string[];
  remarks: Remark[];
};

export const emptyPage = (key: string, place: number, folder: string): OldPage => ({
  key,
  place,
  folder,
  ...{ title: '', body: null, column: '', department: '', author: '', source: '', summary: '' },
  ...{ publishedAt: '', issuedOn: '', address: '', type: '', documentNumber: '', indexNumber: '' },
  ...{ cover: '', attachments: [], remarks: [] },
});

/** Pages of a source, one at a time, always in the same order. */
export type OldSource = {
  /** Folder that files are taken from. */
  root: string;
  count(): Promise<number>;
  read(): AsyncGenerator<OldPage>;
};

/** Types as people and files call them. */
export const TYPE_NAMES: Record<string, ItemType> = {
  'news-post': 'news-post',
  新闻: 'news-post',
  新闻动态: 'news-post',
  动态: 'news-post',
  interpretation: 'interpretation',
  政策解读: 'interpretation',
  解读: 'interpretation',
  'normative-document': 'normative-document',
  规范性文件: 'normative-document',
  文件: 'normative-document',
};
