import type { RemarkAct } from '../../../../src/contracts/remark';

export type RemarkRow = {
  remarkId: number;
  threadId: number | null;
  act: RemarkAct;
  caseId: number | null;
  field: string | null;
  passage: string | null;
  words: string;
  mentionedNames: string[];
  madeBy: string;
  madeByName: string;
  madeAt: Date;
};
export type Entry = Pick<
  RemarkRow,
  'remarkId' | 'act' | 'words' | 'mentionedNames' | 'madeByName' | 'madeAt'
>;
export type Thread = Pick<RemarkRow, 'field' | 'passage'> & {
  threadId: number;
  caseId: number | null;
  /** Who began it. */
  madeBy: string;
  resolved: boolean;
  entries: Entry[];
};

/** Threads with all that was said in them: those that are open first, each kind in the order of their beginnings. */
export const toThreads = (rows: readonly RemarkRow[]): Thread[] => {
  const threads = new Map<number, Thread>();
  for (const { threadId, caseId, field, passage, madeBy, ...entry } of rows) {
    const id = threadId ?? entry.remarkId;
    const known = threads.get(id) ?? {
      ...{ threadId: id, caseId, field, passage, madeBy, resolved: false },
      entries: [],
    };
    known.entries.push(entry);
    if (entry.act === 'resolve') known.resolved = true;
    if (entry.act === 'reopen') known.resolved = false;
    threads.set(id, known);
  }
  return [...threads.values()].sort(
    (one, other) => Number(one.resolved) - Number(other.resolved) || one.threadId - other.threadId,
  );
};
