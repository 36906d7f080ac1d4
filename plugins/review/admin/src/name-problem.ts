import type { FieldProblem } from './review-types';

/**
 * What is wrong with a field, with the name that the field has in the form: '来源：请选择原创或转载'. A message that names
 * its field already stays as it is.
 */
export const nameProblem = (
  { path, message }: FieldProblem,
  labelOf: (field: string) => string | undefined,
  colon: string,
): string => {
  const label = labelOf(path.split('.')[0] ?? '');
  return !label || message.includes(label) ? message : `${label}${colon}${message}`;
};
