import { describe, expect, it } from 'vitest';

import { toFieldText } from './field-value';

const say = (value: unknown) =>
  toFieldText(value, (choice) => (choice === 'original' ? '原创' : undefined));

describe('what a field says', () => {
  it('is plain text for people', () => {
    expect(say('<p>第一段。</p><p>第二段。</p>')).toBe('第一段。\n\n第二段。');
    expect(say('original')).toBe('原创');
    expect(say('标题')).toBe('标题');
    expect(say(null)).toBe('');
  });
  it('names what is linked and lists what is several', () => {
    expect(say({ connect: [{ id: 1, label: '要闻动态' }], disconnect: [] })).toBe('要闻动态');
    expect(say(['portal', 'wechat'])).toBe('portal\nwechat');
    expect(say({ id: 3, name: '图.jpg', url: '/x' })).toBe('图.jpg');
    expect(say({ wechat: { title: '短标题', text: null } })).toBe('wechat\n短标题\n');
  });
});
