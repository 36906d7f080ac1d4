const LAST_PAGE = 1_000_000;
const LARGEST = 100;

const toWhole = (value: unknown, most: number, otherwise: number): number =>
  Math.min(most, Math.max(1, Math.trunc(Number(value)) || otherwise));

/** Which page of a list is asked for (?page, ?pageSize): 20 rows where nothing sensible is said, at most 100. */
export const pageOfRequest = ({ query }: { query: Record<string, unknown> }) => ({
  page: toWhole(query.page, LAST_PAGE, 1),
  pageSize: toWhole(query.pageSize, LARGEST, 20),
});
