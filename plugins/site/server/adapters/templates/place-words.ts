// Words of the places where readers look through what is public: the library of documents, the map of the site.
const zh = {
  documentLibrary: '规范性文件库',
  libraryFilters: '筛选',
  libraryEmpty: '暂无规范性文件。',
  catalogue: '信息公开目录',
  catalogueName: '名称',
  catalogueEmpty: '暂无带索引号的公开信息。',
  statutoryKinds: '类别',
  statutoryIndex: '目录',
  year: '年份',
  kind: '文种',
  all: '全部',
  siteMap: '网站地图',
  siteMapColumns: '栏目',
  siteMapServices: '查询与服务',
};
export type PlaceWords = typeof zh;

const en: PlaceWords = {
  documentLibrary: 'Normative documents',
  libraryFilters: 'Filters',
  libraryEmpty: 'There is no normative document yet.',
  catalogue: 'Catalogue',
  catalogueName: 'Title',
  catalogueEmpty: 'Nothing with an index number is public yet.',
  statutoryKinds: 'Kinds',
  statutoryIndex: 'By number',
  year: 'Year',
  kind: 'Kind',
  all: 'All',
  siteMap: 'Site map',
  siteMapColumns: 'Columns',
  siteMapServices: 'Finding and services',
};

export const placeWordsOf = (locale: string): PlaceWords => (locale === 'zh-Hans' ? zh : en);

const toChineseCount = (total: number, shown: number): string =>
  shown < total ? `共 ${total} 件，以下为最新 ${shown} 件，其余请按年份查看` : `共 ${total} 件`;

const toEnglishCount = (total: number, shown: number): string => {
  const all = `${total} document${total === 1 ? '' : 's'}`;
  return shown < total ? `${all}; the newest ${shown} are listed, the others by year` : all;
};

/** How many there are, and how many of them are listed. */
export const toCount = (locale: string, total: number, shown: number): string =>
  (locale === 'zh-Hans' ? toChineseCount : toEnglishCount)(total, shown);
