import { describe, expect, it } from 'vitest';

import { aRevisionContent } from '../../../../test/support/revision-content';
import { toStatusText } from './status-text';

const PORTAL = 'https://www.example.gov.cn';
const PAGE = `${PORTAL}/social-post/doc1.html`;
const textOf = (traits: Parameters<typeof aRevisionContent>[0]) =>
  toStatusText(aRevisionContent({ type: 'social-post', ...traits }), 'weibo-main', PORTAL);
const body = (text: string) => ({ body: { format: 'text' as const, text } });

describe('the text of a post', () => {
  it('holds an address on the safe domain: the page of the item', () => {
    expect(textOf(body('今天植树。'))).toEqual({ ok: true, text: `今天植树。 ${PAGE}` });
  });

  it('leads to the front page where the item has no page on the portal', () => {
    expect(textOf({ ...body('今天植树。'), accounts: ['weibo-main'] })).toEqual({
      ...{ ok: true, text: `今天植树。 ${PORTAL}/` },
    });
    expect(textOf({ ...body('Trees.'), accounts: ['weibo-main'], locale: 'en' })).toMatchObject({
      text: `Trees. ${PORTAL}/en/`,
    });
  });

  it('keeps its own link, and gets none besides when that is on the safe domain', () => {
    const own = `${PORTAL}/news-post/doc2.html`;
    expect(textOf({ ...body('今天植树。'), link: own })).toEqual({
      ...{ ok: true, text: `今天植树。 ${own}` },
    });
    expect(textOf({ ...body('今天植树。'), link: 'https://other.example/a' })).toEqual({
      ...{ ok: true, text: `今天植树。 https://other.example/a ${PAGE}` },
    });
    const evil = 'https://www.example.gov.cn.evil.example/a';
    expect(textOf({ ...body('今天植树。'), link: evil })).toMatchObject({
      text: expect.stringContaining(PAGE) as string,
    });
  });

  it('says what was written for this account', () => {
    const variants = { 'weibo-main': { title: null, summary: null, text: '专门的话。' } };
    expect(textOf({ ...body('今天植树。'), variants })).toMatchObject({
      text: `专门的话。 ${PAGE}`,
    });
  });

  it('counts its link as long as it is, and refuses what is over 140', () => {
    const linkCharacters = Math.ceil((PAGE.length + 1) / 2);
    expect(textOf(body('字'.repeat(140 - linkCharacters)))).toMatchObject({ ok: true });
    expect(textOf(body('字'.repeat(141 - linkCharacters)))).toMatchObject({
      ...{ ok: false, code: 'weibo.too-long' },
    });
  });

  it('holds no topic, which share refuses; a number sign alone is none', () => {
    expect(textOf(body('#植树节#开始了'))).toMatchObject({ ok: false, code: 'weibo.topic' });
    expect(textOf(body('请到 3# 楼'))).toMatchObject({ ok: true });
  });
});
