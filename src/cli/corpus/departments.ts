/** A department (来源处室) of the sample; `weight` is its share of the year's items. */
export type SampleDepartment = { key: string; nameZh: string; nameEn: string; weight: number };

export const DEPARTMENTS: readonly SampleDepartment[] = [
  { key: 'office', nameZh: '办公室', nameEn: 'General Office', weight: 14 },
  { key: 'planning', nameZh: '综合处', nameEn: 'Policy and Planning Division', weight: 6 },
  { key: 'law', nameZh: '法规与标准处', nameEn: 'Laws and Standards Division', weight: 5 },
  { key: 'personnel', nameZh: '人事处', nameEn: 'Personnel Division', weight: 4 },
  {
    key: 'finance',
    nameZh: '科技与财务处',
    nameEn: 'Science, Technology and Finance Division',
    weight: 4,
  },
  { key: 'water', nameZh: '水生态环境处', nameEn: 'Water Ecology Division', weight: 9 },
  { key: 'air', nameZh: '大气环境处', nameEn: 'Atmospheric Environment Division', weight: 11 },
  { key: 'soil', nameZh: '土壤生态环境处', nameEn: 'Soil Ecology Division', weight: 5 },
  {
    key: 'solid-waste',
    nameZh: '固体废物与化学品处',
    nameEn: 'Solid Waste and Chemicals Division',
    weight: 4,
  },
  { key: 'nature', nameZh: '自然生态保护处', nameEn: 'Nature Conservation Division', weight: 6 },
  { key: 'nuclear', nameZh: '核与辐射安全管理处', nameEn: 'Nuclear Safety Division', weight: 3 },
  {
    key: 'assessment',
    nameZh: '环境影响评价与排放管理处',
    nameEn: 'Environmental Impact Assessment Division',
    weight: 12,
  },
  { key: 'monitoring', nameZh: '生态环境监测处', nameEn: 'Monitoring Division', weight: 8 },
  { key: 'enforcement', nameZh: '生态环境执法监督局', nameEn: 'Enforcement Bureau', weight: 9 },
];
