// How the forms and lists of the desk are laid out. Sizes of a row add up to at most 12; a field left out is hidden.
export type Cell = readonly [name: string, size: number];
/** Fields that are kept with an item and never typed into a form. */
export const HIDDEN: readonly string[] = ['takenFromAddress', 'takenFromPublishedOn'];

export type Layout = {
  mainField: string;
  sort: readonly [field: string, order: 'ASC' | 'DESC'];
  list: readonly string[];
  edit: readonly (readonly Cell[])[];
};

const HEAD: Layout['edit'] = [[['title', 12]], [['summary', 12]], [['body', 12]]];
const PLACE: Layout['edit'] = [
  [
    ['column', 6],
    ['department', 6],
  ],
  [
    ['author', 6],
    ['issuedOn', 6],
  ],
  [
    ['origin', 6],
    ['format', 6],
  ],
  [
    ['originName', 6],
    ['originUrl', 6],
  ],
  [['disclosure', 6]],
];
const FILES: Layout['edit'] = [
  [
    ['cover', 6],
    ['attachments', 6],
  ],
];
/** The last is asked of what is public, and takes no room elsewhere. */
const ACCOUNTS: Layout['edit'] = [[['accounts', 12]], [['variants', 12]], [['correction', 12]]];

const item = (list: string[], edit: Layout['edit']): Layout => ({
  mainField: 'title',
  sort: ['updatedAt', 'DESC'],
  list,
  edit,
});

/** By content-type uid. */
export const LAYOUTS: Record<string, Layout> = {
  'api::news-post.news-post': item(
    ['title', 'column', 'department', 'updatedAt'],
    [...HEAD, ...PLACE, ...FILES, ...ACCOUNTS],
  ),
  'api::social-post.social-post': item(
    ['title', 'department', 'updatedAt'],
    [
      ...HEAD,
      [
        ['pictures', 6],
        ['link', 6],
      ],
      ...PLACE,
      ...FILES,
      ...ACCOUNTS,
    ],
  ),
  'api::interpretation.interpretation': item(
    ['title', 'column', 'department', 'updatedAt'],
    [
      ...HEAD,
      [['interprets', 12]],
      [
        ['interpretationForm', 6],
        ['interpreter', 6],
      ],
      ...PLACE,
      ...FILES,
      ...ACCOUNTS,
    ],
  ),
  'api::normative-document.normative-document': item(
    ['title', 'documentNumber', 'department', 'updatedAt'],
    [
      ...HEAD,
      [
        ['indexNumber', 6],
        ['documentNumber', 6],
      ],
      [
        ['issuingBody', 6],
        ['genreCategory', 6],
      ],
      [
        ['subjectCategory', 6],
        ['keywords', 6],
      ],
      [
        ['effectiveOn', 4],
        ['expiresOn', 4],
        ['validity', 4],
      ],
      [['repeals', 12]],
      [['amends', 12]],
      [
        ['changedBy', 8],
        ['changedOn', 4],
      ],
      [['documentFile', 12]],
      ...PLACE,
      ...FILES,
      ...ACCOUNTS,
    ],
  ),
  'api::column.column': {
    mainField: 'nameZh',
    sort: ['order', 'ASC'],
    list: ['nameZh', 'slug', 'parent', 'order'],
    edit: [
      [
        ['nameZh', 6],
        ['nameEn', 6],
      ],
      [
        ['slug', 6],
        ['order', 6],
      ],
      [['parent', 6]],
    ],
  },
  'api::department.department': {
    mainField: 'nameZh',
    sort: ['order', 'ASC'],
    list: ['nameZh', 'nameEn', 'order'],
    edit: [
      [
        ['nameZh', 6],
        ['nameEn', 6],
      ],
      [
        ['telephone', 6],
        ['order', 6],
      ],
    ],
  },
};

/** Hints under the fields; Strapi has no message ids for them. */
export const HINTS: Record<string, string> = {
  summary: '列表和分享时显示的简短说明。',
  originName: '转载时填写来源媒体或单位。',
  disclosure: '只有“主动公开”的稿件才能发布。',
  accounts: '发布后发往这些账号。',
  variants: '某个账号的标题或文本与稿件不同时填写，留空则与稿件相同。',
  indexNumber: '按规则编号，或填写原有的索引号；一号一文，不再重用。',
  documentNumber: '例如：宁环规〔2026〕3号。',
  repeals: '发布后，从施行日期起，这些文件标为“废止”。',
  amends: '发布后，从施行日期起，这些文件标为“已修改”。',
  changedBy: '只在那份文件不在本系统内时填写；在本系统内的，请在那份文件中选择本文件。',
  slug: '栏目网址的一段：小写字母、数字、连字符，例如 tzgg。',
  order: '数字小的排在前面。',
  telephone: '印在审核单上，不对外公开。',
};
