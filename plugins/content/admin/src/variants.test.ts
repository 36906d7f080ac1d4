import { describe, expect, it } from 'vitest';

import { toVariants, withVariant } from './variants';

const own = { title: '微信标题', summary: null, text: null };

describe('withVariant', () => {
  it('sets one part and leaves the other accounts alone', () => {
    const weibo = { ...own, title: '微博标题' };
    expect(withVariant({ weibo }, 'wechat', 'title', '微信标题')).toEqual({ weibo, wechat: own });
  });
  it('drops a variant of which nothing is left', () => {
    expect(withVariant({ wechat: own }, 'wechat', 'title', '')).toEqual({});
  });
});

describe('toVariants', () => {
  it('reads what the form stored', () =>
    expect(toVariants({ wechat: own })).toEqual({ wechat: own }));
  it.each([[null], [[]], ['x'], [{ wechat: null }]])('reads %j as no variants', (value) =>
    expect(toVariants(value)).toEqual({}),
  );
  it('takes parts that are not text for the common text', () => {
    expect(toVariants({ wechat: { title: 3 } })).toEqual({ wechat: { ...own, title: null } });
  });
});
