/** Which family of titles and sentences a column's items are made of. */
export type Theme =
  | 'news'
  | 'notice'
  | 'policy'
  | 'quality'
  | 'assessment'
  | 'enforcement'
  | 'education'
  | 'party'
  | 'local'
  | 'disclosure';

/** A column (栏目); `weight` is its share of the portal's items, 0 for one that only holds others. */
export type SampleColumn = {
  key: string;
  nameZh: string;
  nameEn: string;
  parentKey: string | null;
  theme: Theme;
  weight: number;
};

const column = (
  key: string,
  nameZh: string,
  nameEn: string,
  parentKey: string | null,
  theme: Theme,
  weight: number,
): SampleColumn => ({ key, nameZh, nameEn, parentKey, theme, weight });

/** Parents stand before their children. The key is the column's slug. */
export const COLUMNS: readonly SampleColumn[] = [
  column('news', '要闻动态', 'News', null, 'news', 6),
  column('department-news', '厅内动态', 'Department news', 'news', 'news', 18),
  column('local-news', '市县动态', 'Local news', 'news', 'local', 16),
  column('party-building', '党的建设', 'Party building', 'news', 'party', 5),
  column('notices', '通知公告', 'Notices', null, 'notice', 8),
  column('policy', '政策文件', 'Policy', null, 'policy', 0),
  column('normative-documents', '规范性文件', 'Normative documents', 'policy', 'policy', 0),
  column('other-documents', '其他文件', 'Other documents', 'policy', 'policy', 3),
  column('interpretation', '政策解读', 'Interpretation', 'policy', 'policy', 0),
  column('quality', '环境质量', 'Environmental quality', null, 'quality', 0),
  column('air-quality', '空气质量', 'Air quality', 'quality', 'quality', 9),
  column('water-quality', '水环境质量', 'Water quality', 'quality', 'quality', 5),
  column('assessment', '环评审批', 'Impact assessment', null, 'assessment', 12),
  column('pollution-permits', '排污许可', 'Discharge permits', 'assessment', 'assessment', 4),
  column('enforcement', '执法监督', 'Enforcement', null, 'enforcement', 6),
  column('penalties', '行政处罚', 'Penalties', 'enforcement', 'enforcement', 3),
  column('education', '宣传教育', 'Education', null, 'education', 5),
  column('disclosure', '政府信息公开', 'Disclosure', null, 'disclosure', 3),
];
