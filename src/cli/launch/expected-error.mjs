/** An error that is told in its own words, without a stack. */
export function expectedError(message) {
  return Object.assign(new Error(message), { isExpected: true });
}
