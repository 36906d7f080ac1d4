import { expect, it } from 'vitest';

import { isBarring } from '../../../../src/contracts/check-finding';
import { createRegisterMacs } from '../../../../src/contracts/register-macs';
import { answersThatHold, withAnswers } from './answers';
import { toWhole } from './to-finding';

const macs = createRegisterMacs(['a key of the tests, long enough for it']);
const item = { type: 'news-post' as const, documentId: 'd', locale: 'zh-Hans' };
const finding = {
  ...toWhole(item, 'file-comments', 'attachments', '× 1'),
  severity: 'block' as const,
};
const answer = (text: string, at = '2026-11-01T00:00:00Z', findingKey = finding.key) => {
  const facts = {
    ...{ ...item, findingKey, rule: 'file-comments', answer: text },
    ...{ answeredBy: 'admin:1', answeredByName: '林', answeredAt: at },
  };
  return { ...facts, mac: macs.make('finding-answer', facts), beforeMacs: false };
};
const barsWith = (...answers: ReturnType<typeof answer>[]) =>
  withAnswers([finding], answersThatHold(answers, macs)).some(isBarring);

it('lets pass what is answered, and no longer once the answer is taken back', () => {
  expect(barsWith()).toBe(true);
  expect(barsWith(answer('依法应当公开'))).toBe(false);
  expect(barsWith(answer('依法应当公开'), answer(''))).toBe(true);
  expect(barsWith(answer('别的', undefined, 'f'.repeat(64)))).toBe(true);
});

it('takes an answer that nobody here gave for none', () =>
  expect(barsWith({ ...answer('依法应当公开'), answer: '改过的' })).toBe(true));

it('never opens what has to be mended', () => {
  const word = { ...finding, answerable: false };
  expect(withAnswers([word], answersThatHold([answer('就是要用')], macs)).every(isBarring)).toBe(
    true,
  );
});

it('knows what held at an earlier moment', () => {
  const answers = [answer('第一次'), answer('第二次', '2026-11-05T00:00:00Z')];
  const held = (until: string) =>
    [...answersThatHold(answers, macs, new Date(until)).values()].map((one) => one.answer);
  expect(held('2026-10-01T00:00:00Z')).toEqual([]);
  expect(held('2026-11-02T00:00:00Z')).toEqual(['第一次']);
  expect(held('2026-11-06T00:00:00Z')).toEqual(['第二次']);
});
