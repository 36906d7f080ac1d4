import type { CheckFinding } from '../../../../src/contracts/check-finding';
import type { RecordedAnswer } from '../../../../src/contracts/check-look';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';

type Macs = Pick<RegisterMacs, 'isGenuine'>;

/**
 * The answers that hold, by the name of the finding: of each the newest up to `until` that the application recorded. One
 * that was taken back is none.
 */
export const answersThatHold = (
  answers: readonly RecordedAnswer[] | null,
  macs: Macs,
  until?: Date,
): Map<string, RecordedAnswer> => {
  const holding = new Map<string, RecordedAnswer>();
  for (const one of answers ?? []) {
    if (until && new Date(one.answeredAt) > until) continue;
    if (!macs.isGenuine('finding-answer', one)) continue;
    holding.delete(one.findingKey); // the order is that of the answers
    if (one.answer !== '') holding.set(one.findingKey, one);
  }
  return holding;
};

/** The findings with what was answered to them. */
export const withAnswers = (
  findings: readonly CheckFinding[],
  answers: ReadonlyMap<string, RecordedAnswer>,
): CheckFinding[] =>
  findings.map((finding) => {
    const found = finding.answerable ? answers.get(finding.key) : undefined;
    if (!found) return finding;
    const { answer: text, answeredByName, answeredAt } = found;
    return { ...finding, answer: { text, answeredByName, answeredAt: new Date(answeredAt) } };
  });
