/** What people call the fields of the desk, in both languages. The form's labels and the refusals use the same words. */
export type FieldNames = Record<string, readonly [zh: string, en: string]>;

/** Fields of the four content types. */
export const ITEM_FIELDS: FieldNames = {
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
  correction: ['更正说明', 'Correction notice'],
  correctionNote: ['告知读者的内容', 'What readers are told'],
  pictures: ['图片', 'Pictures'],
  link: ['链接', 'Link'],
  interprets: ['解读的规范性文件', 'Interprets'],
  indexNumber: ['索引号', 'Index number'],
  documentNumber: ['文号', 'Document number'],
  effectiveOn: ['施行日期', 'Effective on'],
  expiresOn: ['失效日期', 'Expires on'],
  validity: ['有效性', 'Validity'],
  documentFile: ['文件', 'Document file'],
  issuingBody: ['发布机构', 'Issuing body'],
  subjectCategory: ['主题分类', 'Subject'],
  genreCategory: ['体裁分类', 'Kind of document'],
  keywords: ['主题词', 'Keywords'],
  repeals: ['本文件废止的规范性文件', 'Repeals'],
  amends: ['本文件修改的规范性文件', 'Amends'],
  changedBy: ['修改或废止本文件的文件', 'Changed or repealed by'],
  changedOn: ['修改或废止日期', 'Changed or repealed on'],
  interpretationForm: ['解读形式', 'Form of interpretation'],
  interpreter: ['解读人', 'Interpreter'],
  takenFromAddress: ['原网址', 'Address on the old site'],
  takenFromPublishedOn: ['原发布日期', 'Published there on'],
};

/** Fields of columns and departments. */
export const SETTING_FIELDS: FieldNames = {
  nameZh: ['中文名称', 'Chinese name'],
  nameEn: ['英文名称', 'English name'],
  slug: ['网址片段', 'Address part'],
  order: ['排序', 'Order'],
  parent: ['上级栏目', 'Parent column'],
};
