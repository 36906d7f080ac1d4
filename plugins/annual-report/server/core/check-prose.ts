// Rules about the text: what it says of a figure, and what it must not leave out.
import { type Cells, sayValue } from './cell-value';
import { type Answer, breaks, holds, isNotAnswered } from './check-result';
import type { CheckOf } from './edition';
import { mayState } from './stated-number';

/** Section key → its text, without tables. */
export type Texts = ReadonlyMap<string, string>;

/** Each place where a text says the number of the cell. None says it: not answered. */
export const checkSaid = (
  { cells: [name = ''], patterns }: CheckOf<'said'>,
  { cells, texts, say }: { cells: Cells; texts: Texts; say: (name: string) => string },
): Answer[] => {
  const value = cells.get(name);
  const places = [...texts.values()].flatMap((text) =>
    patterns.flatMap((pattern) => [...text.matchAll(new RegExp(pattern, 'gu'))]),
  );
  if (value?.kind !== 'number') return [isNotAnswered([name], `没有数：${say(name)}。`)];
  if (places.length === 0) return [isNotAnswered([name], '正文没有写这个数。')];
  return places.map(({ 0: words, groups }) => {
    const stated = {
      before: groups?.figure,
      number: groups?.number ?? '',
      after: groups?.more,
    };
    return mayState(stated, value.number)
      ? holds([name])
      : breaks([name], `正文写“${words}”，而${say(name)}是 ${sayValue(value)}。`);
  });
};

export const checkMentions = (
  { section, words }: CheckOf<'mentions'>,
  headingOf: (section: string) => string,
  texts: Texts,
): Answer => {
  const text = texts.get(section);
  if (text === undefined) return isNotAnswered([], `没有找到“${headingOf(section)}”的正文。`);
  return words.some((word) => text.includes(word))
    ? holds([])
    : breaks([], `“${headingOf(section)}”没有写到${words.map((word) => `“${word}”`).join('或')}。`);
};
