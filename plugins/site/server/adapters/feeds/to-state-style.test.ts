import { describe, expect, it } from 'vitest';

import { toCssString, toStateStyle } from './to-state-style';

const item = { type: 'news-post', documentId: 'a', locale: 'zh-Hans' } as const;
const ZH = { locale: 'zh-Hans', title: '台风“红色”预警', path: 'news-post/a.html' };
const EN = { locale: 'en', title: 'Typhoon', path: 'en/news-post/a.html' };

describe('the style of the day', () => {
  it('says nothing while no switch is on', () => {
    expect(toStateStyle({ grey: false, strip: null })).toBe('/* 门户开关 */\n');
  });
  it('greys the page, and shows the title in the language of the page', () => {
    const style = toStateStyle({ grey: true, strip: { item, shown: [ZH, EN] } });
    expect(style).toContain('html { filter: grayscale(1); }');
    expect(style).toContain('.urgent a::after { content: "台风“红色”预警"; }');
    expect(style).toContain(':lang(en) .urgent a::after { content: "Typhoon"; }');
  });
  it('shows the only title there is in both languages', () => {
    const style = toStateStyle({ grey: false, strip: { item, shown: [EN] } });
    expect(style).toContain('\n.urgent a::after { content: "Typhoon"; }');
  });
  it('lets no title out of its string', () => {
    const made = toCssString('a"; } body { display: none } /* \\ \n </style>');
    expect(made.slice(1, -1)).not.toMatch(/["{};<>*/\n]/);
    expect(made.slice(1, -1).replace(/\\[0-9a-f]+ /g, '')).not.toContain('\\');
  });
});
