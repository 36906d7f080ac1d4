import type { Outcome } from '../../../../src/contracts/outcome';
import { REFUSALS } from './refusals';

const OUTPUTS = ['json', 'csv'] as const;
export type Output = (typeof OUTPUTS)[number];

/** Parts `format` (how the answer is written) from the question; left out it is `fallback`. */
export const takeOutput = (
  { format, ...question }: Record<string, unknown>,
  fallback: Output,
): Outcome<{ output: Output; question: Record<string, unknown> }> => {
  const output = OUTPUTS.find((one) => one === (format ?? fallback));
  if (output) return { ok: true, output, question };
  const refusal = 'statistics.query-invalid';
  const message = `“${String(format)}” 不可用，可用的有：${OUTPUTS.join('、')}`;
  return {
    ok: false,
    refusal,
    message: `${REFUSALS[refusal]}format：${message}。`,
    errors: [{ path: 'format', message }],
  };
};
