import { describe, expect, it } from 'vitest';

import { toPost } from './to-post';

const picture = { url: '/a.png', width: 4, height: 3, mime: 'image/png' };

describe('the post of an account', () => {
  it('is what the form says', () =>
    expect(
      toPost({ title: ' 题 ', body: '正文', author: '甲', link: 'https://a.cn' }, 'weibo'),
    ).toEqual({
      title: '题',
      summary: '',
      text: '正文',
      author: '甲',
      link: 'https://a.cn',
      cover: null,
      pictures: [],
      own: false,
    }));
  it('is the words of a body of the editor', () =>
    expect(toPost({ body: '<p>一</p><p><strong>二</strong></p>' }, 'wechat').text).toBe(
      '一\n\n二',
    ));
  it('is the account’s own text where it has one', () => {
    const variants = { weibo: { title: null, summary: null, text: '短' } };
    expect(toPost({ body: '长', variants }, 'weibo')).toMatchObject({ text: '短', own: true });
    expect(toPost({ body: '长', variants }, 'wechat')).toMatchObject({ text: '长', own: false });
  });
  it('takes pictures along, and nothing that is none', () =>
    expect(
      toPost(
        { cover: picture, pictures: [picture, { ...picture, mime: 'video/mp4' }, null] },
        'weibo',
      ),
    ).toMatchObject({ cover: picture, pictures: [picture] }));
  it('stands in an empty form', () => expect(toPost({}, 'weibo').text).toBe(''));
});
