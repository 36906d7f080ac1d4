import { describe, expect, it } from 'vitest';

import { nameProblem } from './name-problem';

const LABELS: Record<string, string> = { origin: '来源', title: '标题' };
const named = (path: string, message: string) =>
  nameProblem({ path, message }, (field) => LABELS[field], '：');

describe('what is wrong with a field', () => {
  it('is said with the field’s name in the form', () => {
    expect(named('origin', '请选择原创或转载')).toBe('来源：请选择原创或转载');
    expect(named('origin.name', '请填写')).toBe('来源：请填写');
  });
  it('is said once where the message names the field', () => {
    expect(named('title', '请填写标题')).toBe('请填写标题');
  });
  it('is said as it is where the form has no such field', () => {
    expect(named('', '请重试')).toBe('请重试');
    expect(named('other', '请填写')).toBe('请填写');
  });
});
