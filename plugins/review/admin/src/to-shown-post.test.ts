import { expect, it } from 'vitest';

import type { FileReference, RevisionContent } from '../../../../src/contracts/revision';
import { toShownPost } from './to-shown-post';

const picture = { fileId: '7', width: 4, height: 3, mime: 'image/png', focalPoint: null };
const content = {
  ...{ title: '题', summary: null, author: '甲', link: null },
  body: { format: 'text', text: '共同的正文' },
  variants: { weibo: { title: null, summary: null, text: '微博的话' } },
  cover: picture as unknown as FileReference,
  pictures: [{ ...picture, fileId: 'gone' }] as unknown as FileReference[],
} as unknown as RevisionContent;

it('is the text of the account where it has one, with the pictures that can be shown', () => {
  expect(toShownPost(content, 'weibo', { 7: '/a.png' })).toEqual({
    ...{ title: '题', summary: '', text: '微博的话', author: '甲', link: '', own: true },
    cover: { url: '/a.png', width: 4, height: 3, mime: 'image/png', focalPoint: null },
    pictures: [],
  });
  expect(toShownPost(content, 'wechat', {})).toMatchObject({
    ...{ text: '共同的正文', own: false, cover: null },
  });
});
