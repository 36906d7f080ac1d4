import type { createReaderReports } from '../../plugins/reader-reports/server/create-reader-reports';
import type { Route, RouteAnswer } from './route';
import { toSayAnswer } from './say-page';

const ABSENT = toSayAnswer(404, {
  titleZh: '没有这个页面',
  zh: '请从要报告错误的页面上点击“报告错误”。',
  en: 'Please use the link “Report a mistake” on the page concerned.',
});
const FOREIGN = toSayAnswer(403, {
  titleZh: '请求未被接受',
  zh: '请从本站页面上的“报告错误”提交。',
  en: 'Please use the form on this site.',
});

const toAnswer = ({ status, page }: { status: number; page?: string | undefined }): RouteAnswer =>
  page === undefined ? ABSENT : { status, body: page, headers: { 'Cache-Control': 'no-store' } };

/** 找错: a form that needs no JavaScript, and what is sent with it. */
export const toReportRoutes = ({ show, take }: ReturnType<typeof createReaderReports>): Route[] => [
  {
    ...{ method: 'GET', path: '/report', perMinute: 30 },
    answer: async ({ query }, { sql }) => toAnswer(await show(sql, query.get('page') ?? '')),
  },
  {
    // 500 characters of Chinese take 9 bytes each as a form sends them.
    ...{ method: 'POST', path: '/report', perMinute: 5, perDay: 20, maxBodyBytes: 12_000 },
    answer: async ({ body, headers }, { sql }) => {
      const site = headers['sec-fetch-site'];
      if (site !== undefined && site !== 'same-origin') return FOREIGN;
      const form = new URLSearchParams(body.toString('utf8'));
      const said = { words: form.get('words') ?? '', trap: form.get('website') ?? '' };
      return toAnswer(await take(sql, { address: form.get('page') ?? '', ...said }));
    },
  },
];
