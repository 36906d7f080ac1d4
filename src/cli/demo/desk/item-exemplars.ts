import { toInstant } from '../../corpus/calendar';
import { common, type Days, type Exemplar, toPlace } from './exemplar';
import {
  NEWS_IN_ENGLISH,
  WECHAT_POST,
  WEIBO_POST,
  writeInterpretation,
  writeNews,
} from './item-texts';

export const createInterpretation = ({ revised }: Days): Exemplar => ({
  key: 'desk/interpretation',
  type: 'interpretation',
  locale: 'zh-Hans',
  aim: 'public',
  at: toInstant(revised, '10:30:00'),
  data: (ids, files, documentOf) => ({
    ...common,
    ...toPlace(ids, 'interpretation'),
    title: '《宁夏回族自治区入河排污口监督管理办法》政策解读',
    summary: '分类更清楚、责任更明确、监测更严格：新办法有哪些变化，企业需要做什么。',
    body: writeInterpretation(files, documentOf('desk/document')),
    issuedOn: revised,
    format: 'text-and-pictures',
    cover: files.outfall.id,
    interprets: [documentOf('desk/document')],
    interpretationForm: 'questions-and-answers',
    interpreter: '水生态环境处负责人',
  }),
});

export const createNews = ({ before, last }: Days): Exemplar[] => [
  {
    key: 'desk/news',
    type: 'news-post',
    locale: 'zh-Hans',
    aim: 'public',
    at: toInstant(before, '16:20:00'),
    data: (ids, files, documentOf) => ({
      ...common,
      ...toPlace(ids, 'department-news'),
      title: '全区入河排污口整治工作现场推进会在吴忠市召开',
      summary: '会议总结上半年排查整治情况，部署重点河段标志牌设置、联动监测和信息公开。',
      body: writeNews(files, documentOf('desk/document')),
      issuedOn: before,
      format: 'text-and-pictures',
      cover: files.river.id,
    }),
  },
  {
    key: 'desk/news',
    type: 'news-post',
    locale: 'en',
    aim: 'public',
    at: toInstant(last, '09:10:00'),
    data: (ids, files) => ({
      ...common,
      ...toPlace(ids, 'department-news'),
      title: 'Ningxia Reviews the Clean-up of Sewage Outlets Along Its Rivers',
      summary:
        'Sources traced for 96.4 per cent of the outlets; signs at key sections by December.',
      body: NEWS_IN_ENGLISH,
      author: 'Water Ecology Division',
      originName: 'Department of Ecology and Environment',
      issuedOn: last,
      format: 'text-and-pictures',
      cover: files.river.id,
    }),
  },
];

export const createPosts = ({ last }: Days): Exemplar[] => [
  {
    key: 'desk/wechat',
    type: 'social-post',
    locale: 'zh-Hans',
    aim: 'draft',
    at: toInstant(last, '11:00:00'),
    data: (ids, files) => ({
      ...common,
      ...toPlace(ids, 'education'),
      title: WECHAT_POST.title,
      summary: WECHAT_POST.summary,
      body: WECHAT_POST.text,
      issuedOn: last,
      format: 'infographic',
      cover: files.river.id,
      pictures: [files.outfall.id, files.wetland.id],
      accounts: ['wechat', 'weibo'],
      variants: { weibo: WEIBO_POST },
    }),
  },
  {
    key: 'desk/weibo',
    type: 'social-post',
    locale: 'zh-Hans',
    aim: 0,
    at: toInstant(last, '16:40:00'),
    data: (ids, files) => ({
      ...common,
      ...toPlace(ids, 'education'),
      title: WEIBO_POST.title,
      summary: WEIBO_POST.summary,
      body: WEIBO_POST.text,
      issuedOn: last,
      format: 'pictures',
      pictures: [files.wetland.id],
      accounts: ['weibo'],
    }),
  },
];
