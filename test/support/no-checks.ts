import type { BeginLook } from '../../src/contracts/check-look';

/** For tests of what is beside the checks: nothing is barred. */
export const NO_CHECKS: BeginLook = () => ({
  listVersion: 0,
  knowsBytes: true,
  findBarring: () => Promise.resolve([]),
});
