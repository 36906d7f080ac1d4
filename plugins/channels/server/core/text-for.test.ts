import { describe, expect, it } from 'vitest';

import type { RevisionContent } from '../../../../src/contracts/revision';
import { textFor } from './text-for';

const aFile = (name: string) => ({ sha256: name, name, extension: '.jpg' });
const content = {
  title: '标题',
  summary: null,
  body: { format: 'text', text: '正文' },
  link: 'https://example.gov.cn/1',
  cover: aFile('封面.jpg'),
  pictures: [aFile('现场.jpg'), aFile('封面.jpg')],
  attachments: [],
  bodyFiles: [],
  documentFile: null,
  variants: { wechat: { title: '微信标题', summary: null, text: null } },
} as unknown as RevisionContent;

describe('textFor', () => {
  it('takes the account’s own words where it has some, the common ones else', () => {
    expect(textFor(content, 'wechat')).toEqual({
      title: '微信标题',
      summary: '',
      text: '正文',
      link: 'https://example.gov.cn/1',
      files: [aFile('封面.jpg'), aFile('现场.jpg')],
    });
  });
  it('takes the common words for an account without a variant', () => {
    expect(textFor(content, 'weibo').title).toBe('标题');
  });
});
