// The lists that fields of an item are chosen from, with their Chinese words.
import type { ItemType } from './item';

/** 形式: how the item is told. The year's figures of 图文 and 视频 rest on it. */
export const FORMATS = {
  text: '文字',
  'text-and-pictures': '图文',
  pictures: '图片',
  video: '视频',
  audio: '音频',
  infographic: '图解',
} as const;
export type Format = keyof typeof FORMATS;

/** 公开属性 (公文公开属性源头认定): only 'proactive' may be published. */
export const DISCLOSURES = {
  proactive: '主动公开',
  'on-request': '依申请公开',
  withheld: '不予公开',
} as const;
export type Disclosure = keyof typeof DISCLOSURES;

/** 有效性 of a normative document. */
export const VALIDITIES = {
  'in-force': '有效',
  expired: '失效',
  repealed: '废止',
  amended: '已修改',
} as const;
export type Validity = keyof typeof VALIDITIES;

/** 解读形式 of an interpretation. */
export const INTERPRETATION_FORMS = {
  'text-explanation': '文字解读',
  'graphic-explanation': '图解',
  'audio-explanation': '音频解读',
  'video-explanation': '视频解读',
  animation: '动漫',
  'questions-and-answers': '问答',
  cases: '案例',
  'by-expert': '专家解读',
  'by-leader': '负责人解读',
  'by-media': '媒体解读',
  'press-conference': '新闻发布会',
  'online-interview': '在线访谈',
} as const;
export type InterpretationForm = keyof typeof INTERPRETATION_FORMS;

/** 体裁分类 (文种) of a normative document: the kinds of 《党政机关公文处理工作条例》 Art. 8 that are issued to the public. */
export const GENRES = {
  order: '命令（令）',
  decision: '决定',
  announcement: '公告',
  'public-notice': '通告',
  opinion: '意见',
  notice: '通知',
  circular: '通报',
  reply: '批复',
  letter: '函',
  minutes: '纪要',
  measures: '办法',
  rules: '规定',
  'detailed-rules': '细则',
  plan: '方案',
} as const;
export type Genre = keyof typeof GENRES;

/** 主题分类 of a normative document: the list of 国务院公文主题分类, first level. */
export const SUBJECTS = {
  'general-affairs': '综合政务',
  economy: '国民经济管理、国有资产监管',
  finance: '财政、金融、审计',
  'land-and-energy': '国土资源、能源',
  'farming-and-water': '农业、林业、水利',
  'industry-and-transport': '工业、交通',
  trade: '商贸、海关、旅游',
  'market-and-safety': '市场监管、安全生产',
  'building-and-environment': '城乡建设、环境保护',
  'science-and-education': '科技、教育',
  'culture-and-media': '文化、广电、新闻出版',
  'health-and-sport': '卫生、体育',
  population: '人口与计划生育、妇女儿童工作',
  'labour-and-supervision': '劳动、人事、监察',
  'police-and-justice': '公安、安全、司法',
  'civil-affairs': '民政、扶贫、救灾',
  'ethnic-and-religious': '民族、宗教',
  'foreign-affairs': '对外事务',
  'hong-kong-macao-taiwan': '港澳台侨工作',
  defence: '国防',
  'other-subject': '其他',
} as const;
export type Subject = keyof typeof SUBJECTS;

/** 来源 */
export const ORIGINS = { original: '原创', repost: '转载' } as const;
export type Origin = keyof typeof ORIGINS;

/** What 公开属性 rests on: the law's own articles, since nothing but 主动公开 is published. */
export const DISCLOSURE_BASES: Record<string, string> = {
  proactive: '《中华人民共和国政府信息公开条例》第十九条、第二十条',
  'on-request': '《中华人民共和国政府信息公开条例》第二十七条',
  withheld: '《中华人民共和国政府信息公开条例》第十四条至第十六条',
};

/** What an item is called on paper. */
export const TYPE_NAMES: Record<ItemType, string> = {
  'news-post': '新闻动态',
  'social-post': '微信/微博稿件',
  interpretation: '政策解读',
  'normative-document': '规范性文件',
};
