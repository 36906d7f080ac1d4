import { describe, expect, it } from 'vitest';

import { firstQuestion, NONE, toParams } from './question';

const question = firstQuestion(new Date('2025-12-31T16:00:00Z'));

describe('firstQuestion', () => {
  it('asks for the year that Beijing has', () => expect(question.from).toBe('2026-01-01'));
});

describe('toParams', () => {
  it('leaves out a second dimension that is none or the first again', () => {
    expect(toParams(question).by).toBe('channel');
    expect(toParams({ ...question, and: 'channel' }).by).toBe('channel');
    expect(toParams({ ...question, by: 'month', and: 'channel' }).by).toBe('month,channel');
  });
  it('asks for every way of counting where they are the dimension', () => {
    expect(toParams({ ...question, by: 'counted-as', and: NONE }).countedAs).toContain(
      'withdrawal',
    );
  });
});
