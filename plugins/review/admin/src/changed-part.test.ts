import { describe, expect, it } from 'vitest';

import { toChangedPart } from './changed-part';

describe('the changed part of a text', () => {
  it('leaves out what is alike at both ends, but for a line of surroundings', () => {
    const old = '一\n二\n三\n四\n五';
    const fresh = '一\n二\n叁\n四\n五';
    expect(toChangedPart(fresh, [old])).toBe('……\n二\n叁\n四\n……');
    expect(toChangedPart(old, [fresh])).toBe('……\n二\n三\n四\n……');
  });
  it('shows a short text whole, and one to which only something was added', () => {
    expect(toChangedPart('新标题', ['旧标题'])).toBe('新标题');
    expect(toChangedPart('一', ['一\n二'])).toBe('一');
  });
});
