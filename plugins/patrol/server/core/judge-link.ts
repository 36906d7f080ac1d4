/** As askOutside answers. */
type Answer = { status: number } | { failure: string };

/** Somebody is there, and does not want programs. */
const SHY = [401, 403, 405, 406, 429];

/** 'ok', or why the link leads nowhere: the number that was answered, or a word. */
export const judgeLink = (answer: Answer): string => {
  if ('failure' in answer) return answer.failure;
  const { status } = answer;
  return (status >= 200 && status < 400) || SHY.includes(status) ? 'ok' : String(status);
};

/** Of many looked at together none answered: it is our own way out that is not there. */
export const isLineDown = (results: readonly string[]): boolean =>
  results.length >= 3 &&
  results.every((result) => ['not-found', 'timeout', 'refused', 'failed'].includes(result));
