// A page of one sentence, for what no rendered page says: too often, too long, not now.
import type { RouteAnswer } from './route';

export type Saying = { titleZh: string; zh: string; en: string };

/** Words of ours alone: nothing of the request stands in it. */
export const toSayPage = ({ titleZh, zh, en }: Saying): string =>
  `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${titleZh}</title><link rel="stylesheet" href="/assets/site.css"></head><body class="not-found"><main class="wrap"><div class="not-found"><h1>${titleZh}</h1><p>${zh}</p><p lang="en">${en}</p><p><a href="/">返回首页 Home</a></p></div></main></body></html>`;

export const toSayAnswer = (
  status: number,
  saying: Saying,
  headers: Record<string, string> = {},
): RouteAnswer => ({ status, headers, body: toSayPage(saying) });

export const ENOUGH_TODAY = toSayAnswer(
  429,
  {
    titleZh: '今天提交的次数已满',
    zh: '请明天再试。',
    en: 'That was enough for one day. Please try again tomorrow.',
  },
  { 'Retry-After': '3600' },
);
export const TOO_OFTEN = toSayAnswer(
  429,
  {
    titleZh: '请求过于频繁',
    zh: '请稍等一分钟再试。',
    en: 'Too many requests. Please try again in a minute.',
  },
  { 'Retry-After': '60' },
);

export const TOO_LONG = toSayAnswer(413, {
  titleZh: '内容过长',
  zh: '提交的内容超过了长度限制，请缩短后重新提交。',
  en: 'What was sent is too long. Please shorten it and send it again.',
});

export const NOT_NOW = toSayAnswer(
  503,
  {
    titleZh: '该功能暂时无法使用',
    zh: '系统正在维护，请稍后再试。网站的其他页面不受影响。',
    en: 'This service is not available at the moment. All other pages work as usual.',
  },
  { 'Retry-After': '30' },
);

export const BROKEN = toSayAnswer(500, {
  titleZh: '出现错误',
  zh: '请求未能完成，请稍后再试。',
  en: 'The request could not be completed. Please try again later.',
});
