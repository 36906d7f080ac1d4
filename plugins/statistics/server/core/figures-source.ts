import type { FiguresQuery } from './ports';

/** The dimensions of gongkai.counts; 'account' needs none, every row of the counts names its account. */
export type CountsDimension =
  'channel' | 'account' | 'content-type' | 'format' | 'department' | 'column';

const OWN_ROWS = ['channel', 'content-type', 'format', 'department', 'column'] as const;

/**
 * Where a question is answered from. Counts are narrow (design.md): they know each dimension by itself, with day, account,
 * locale and counted_as. A cross of two of the others is drawn from the ledger.
 */
export const toSource = ({
  by,
  channels,
  formats,
}: FiguresQuery): { kind: 'counts'; dimension: CountsDimension } | { kind: 'ledger' } => {
  const needed = OWN_ROWS.filter(
    (dimension) =>
      by.includes(dimension) ||
      (dimension === 'channel' && channels.length > 0) ||
      (dimension === 'format' && formats.length > 0),
  );
  if (needed.length > 1) return { kind: 'ledger' };
  return { kind: 'counts', dimension: needed[0] ?? 'account' };
};
