import type { Outcome } from '../../../../src/contracts/outcome';
import { type NamesRefusal, REFUSALS } from './refusals';

/** A refusal with its message; of a field, where it belongs. */
export const refuse = (refusal: NamesRefusal, path?: string): Outcome => {
  const message = REFUSALS[refusal];
  return { ok: false, refusal, message, ...(path && { errors: [{ path, message }] }) };
};
