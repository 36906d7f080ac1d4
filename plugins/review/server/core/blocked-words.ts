import type { CheckFinding } from '../../../../src/contracts/check-finding';
import type { FieldError } from '../../../../src/contracts/outcome';

export const isWarning = ({ severity }: CheckFinding): boolean => severity === 'warn';

const toMessage = ({ found, suggestion }: CheckFinding): string =>
  suggestion === null ? `“${found}”不能出现` : `“${found}”应改为“${suggestion}”`;

/** What the checks bar from submission, as problems of fields; each message once. */
export const toBlocked = (findings: readonly CheckFinding[]): FieldError[] => {
  const errors = findings
    .filter((finding) => !isWarning(finding))
    .map((finding) => ({ path: finding.path, message: toMessage(finding) }));
  return [...new Map(errors.map((error) => [`${error.path} ${error.message}`, error])).values()];
};
