// A word list as a table, the way a spreadsheet saves it: what each row means, or what is wrong with it.
import type { Severity } from '../../../../src/contracts/check-finding';
import { type WordEntry, wordEntry } from '../../../../src/contracts/word-list';

export const WORD_HEADS = ['错误写法', '正确写法', '级别', '起始日期', '截止日期'] as const;
export const SEVERITIES: Record<Severity, string> = { block: '阻断', warn: '提醒' };

/** Larger lists would hold every look at an item up. */
export const WORDS_LIMIT = 5000;
const PROBLEMS_LIMIT = 20;

type Read = { ok: true; words: WordEntry[] } | { ok: false; problems: string[] };

const toSeverity = (text: string): Severity | undefined =>
  (Object.keys(SEVERITIES) as Severity[]).find((one) => SEVERITIES[one] === text || one === text);

/** '2026/3/1' and '2026-03-01'; null for nothing, undefined for what is no day. */
const toDay = (text: string): string | null | undefined => {
  if (text === '') return null;
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return wordEntry.shape.fromOn.safeParse(on).success ? on : undefined;
};

type Row = Record<(typeof WORD_HEADS)[number], string>;

const toProblem = (row: Row): string | undefined => {
  const { 错误写法: wrong, 正确写法: right, 级别: level, 起始日期: from, 截止日期: until } = row;
  if (wrong === '') return '没有填写错误写法';
  if (wrong.length > 100 || right.length > 100) return '写法超过 100 个字';
  if (wrong === right) return `错误写法与正确写法相同：${wrong}`;
  if (toSeverity(level) === undefined)
    return `级别“${level}”不可用，可用的有：${Object.values(SEVERITIES).join('、')}`;
  for (const text of [from, until]) {
    if (toDay(text) === undefined) return `日期“${text}”不可用，应如 2026-03-01`;
  }
  const [first, last] = [toDay(from) ?? null, toDay(until) ?? null];
  if (first !== null && last !== null && last < first)
    return `截止日期 ${last} 早于起始日期 ${first}`;
  return undefined;
};

const toEntry = (row: Row): WordEntry => ({
  wrong: row.错误写法,
  right: row.正确写法,
  severity: toSeverity(row.级别) ?? 'warn',
  fromOn: toDay(row.起始日期) ?? null,
  untilOn: toDay(row.截止日期) ?? null,
});

/** A line as the table shows it. */
export const toRow = ({ wrong, right, severity, fromOn, untilOn }: WordEntry): Row => ({
  错误写法: wrong,
  正确写法: right,
  级别: SEVERITIES[severity],
  起始日期: fromOn ?? '',
  截止日期: untilOn ?? '',
});

const findTwice = (words: readonly WordEntry[]): string[] => {
  const seen = new Map<string, number>();
  return words.flatMap(({ wrong }, at) => {
    const first = seen.get(wrong);
    if (first === undefined) {
      seen.set(wrong, at);
      return [];
    }
    return [`第 ${at + 1} 行：与第 ${first + 1} 行重复：${wrong}`];
  });
};

/** All rows or none; rows are counted from 1 below the heads, so that a person finds them. */
export const readWords = (rows: readonly Row[]): Read => {
  const trimmed = rows.map(
    (row) =>
      Object.fromEntries(
        WORD_HEADS.map((head) => [head, (row[head] ?? '').normalize('NFC').trim()]),
      ) as Row,
  );
  const bad = trimmed.flatMap((row, at) => {
    const problem = toProblem(row);
    return problem === undefined ? [] : [`第 ${at + 1} 行：${problem}`];
  });
  const words = trimmed.map(toEntry);
  const problems = [...bad, ...findTwice(words)];
  if (words.length > WORDS_LIMIT) problems.unshift(`共 ${words.length} 行，最多 ${WORDS_LIMIT} 行`);
  return problems.length > 0
    ? { ok: false, problems: problems.slice(0, PROBLEMS_LIMIT) }
    : { ok: true, words };
};
