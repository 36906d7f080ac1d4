// How well the search finds: questions with graded answers over the replay's corpus, as docs/search-quality.zh-CN.csv has them.
import { parse } from 'csv-parse/sync';

/** Of an item as far as grades name it. */
export type GradedItem = { key: string; title: string; text: string; documentNumber: string };
export type GradedQuestion = {
  question: string;
  kind: string;
  /** For 3, 2 and 1 points, each as the file says it. */
  grades: [string, string, string];
};

export const readQuestions = (csv: string): GradedQuestion[] =>
  (parse(csv, { bom: true, fromLine: 2, relaxColumnCount: true }) as string[][]).map(
    ([question = '', kind = '', three = '', two = '', one = '']) => ({
      question,
      kind,
      grades: [three, two, one],
    }),
  );

/** '题:甲+乙|文:丙': the title has 甲 and 乙, or title or text has 丙; '号:' asks of the document number. */
const fits = ({ title, text, documentNumber }: GradedItem, condition: string): boolean =>
  condition !== '' &&
  condition.split('|').some((one) => {
    const [where = '', words = ''] = one.split(':');
    const within = { 题: title, 文: `${title}\n${text}`, 号: documentNumber }[where];
    if (within === undefined) throw new RangeError(`题:, 文: or 号: expected, not “${one}”`);
    return words.split('+').every((word) => within.includes(word));
  });

const BEST = 3;

export const gradeOf = (item: GradedItem, { grades }: GradedQuestion): number => {
  const at = grades.findIndex((condition) => fits(item, condition));
  return at < 0 ? 0 : BEST - at;
};

const AT = 10;

const gain = (grades: readonly number[]): number =>
  grades
    .slice(0, AT)
    .reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);

/** nDCG@10 of one question; `all` are the grades of every item there is. */
export const toNdcg = (found: readonly number[], all: readonly number[]): number => {
  const best = gain([...all].sort((one, other) => other - one));
  if (best === 0) throw new RangeError('no item answers the question');
  return gain(found) / best;
};
