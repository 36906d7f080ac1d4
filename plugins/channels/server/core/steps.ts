import type { DeliveryStep } from '../../../../src/contracts/connector-tools';

/** The mutation that left and of which nobody knows what became; null when there is none. */
export const findUnanswered = (
  steps: readonly DeliveryStep[],
): Pick<DeliveryStep, 'mutation' | 'name'> | null => {
  const answered = new Set(
    steps.filter(({ state }) => state === 'answered').map(({ mutation }) => mutation),
  );
  return steps.find(({ state, mutation }) => state === 'sent' && !answered.has(mutation)) ?? null;
};

/** Whether the newest mutation never left: what was begun then is repeated without a look. */
export const isNothingSent = (steps: readonly DeliveryStep[]): boolean => {
  const last = Math.max(0, ...steps.map(({ mutation }) => mutation));
  return !steps.some(({ mutation, state }) => mutation === last && state !== 'prepared');
};
