import { describe, expect, it } from 'vitest';

import { toReportPage } from './report-page';

const PAGE = `<html><head><title>标题 - 站点</title><meta name="gongkai-publication" content="7"><script src="/assets/count.js" defer></script></head><body><header>站点</header><nav class="way wrap"><ol></ol></nav><main id="content" class="wrap"><article><h1>标题&lt;一&gt;</h1>正文</article></main><footer>页脚</footer></body></html>`;
const given = {
  ...{ page: PAGE, address: '/news-post/a.html', locale: 'zh-Hans', words: '', outcome: null },
};

describe('the page on which a reader reports a mistake', () => {
  it('has the head and foot of the site, and the form in the place of the text', () => {
    const page = toReportPage(given) ?? '';
    expect(page).toContain('<header>站点</header>');
    expect(page).toContain('<footer>页脚</footer>');
    expect(page).toContain('<a href="/news-post/a.html">标题&lt;一&gt;</a>');
    expect(page).toMatch(/<form method="post" action="\/report">[\s\S]*name="words"/);
    expect(page).toContain('content="noindex"');
    for (const left of ['正文', 'count.js', 'gongkai-publication', 'class="way']) {
      expect(page).not.toContain(left);
    }
  });

  it('keeps what was written, whatever it is, and says what is wrong with it', () => {
    const words = '</textarea><script>alert(1)</script>$& $1';
    const page = toReportPage({ ...given, words, outcome: 'not-words' }) ?? '';
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&#60;script&#62;alert(1)&#60;/script&#62;$&#38; $1');
    expect(page).toContain('看不出错在哪里');
  });

  it('thanks in the language of the page, without a form', () => {
    const page = toReportPage({ ...given, locale: 'en', outcome: 'taken' }) ?? '';
    expect(page).toContain('Thank you');
    expect(page).not.toContain('<form');
  });

  it('is none where a page has no place for it', () => {
    expect(toReportPage({ ...given, page: '<p>x</p>' })).toBeUndefined();
  });
});
