import type { Outcome } from '../../../../src/contracts/outcome';
import { AppError } from '../../../../src/platform/app-error';

/** One of many: what is broken by the caller is told like a refusal, so that it holds up no other; what is ours is thrown. */
export const orRefused = async <Done extends object>(
  work: () => Promise<Outcome<Done>>,
): Promise<Outcome<Done>> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.kind === 'failed') throw error;
    return { ok: false, refusal: error.code, message: error.message };
  }
};
