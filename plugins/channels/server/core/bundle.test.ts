import { describe, expect, it } from 'vitest';

import { toPartnerRefusal } from './bundle';
import { refuse } from './refusals';

const item = { type: 'interpretation', documentId: 'i', locale: 'zh-Hans' } as const;
const open = { caseId: 2, fingerprint: 'f' };
const messagesOf = (...asked: Parameters<typeof toPartnerRefusal>) =>
  toPartnerRefusal(...asked).errors?.map(({ message }) => message);

describe('what stands in the way of a bundle', () => {
  it('is said of the item by its name', () =>
    expect(messagesOf({ item, title: '解读', open }, refuse('channels.not-approved'))).toEqual([
      '同批的《解读》：该稿件尚未通过全部审核环节，不能发布。',
    ]));
  it('is with what is wrong in it, each once', () => {
    const refused = {
      ...refuse('channels.barred-today'),
      errors: ['甲', '甲', '乙'].map((message) => ({ path: 'body', message })),
    };
    expect(messagesOf({ item, title: null, open }, refused)?.slice(1)).toEqual([
      '同批的《（无标题）》：甲',
      '同批的《（无标题）》：乙',
    ]);
  });
  it('is that one is in no review', () =>
    expect(messagesOf({ item, title: '解读', open: null }, undefined)).toEqual([
      '同批的《解读》：不在审核中（已退回或撤回），须重新提交并通过审核。',
    ]));
});
