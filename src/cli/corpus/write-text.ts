import { toShanghaiDay } from '../../platform/clock';
import { toChineseDay } from './calendar';
import type { Random } from './random';
import { COMMON_SENTENCES } from './templates';
import type { Word } from './words';
import { WORDS } from './words';

/** What a template may name besides the words of words.ts. */
export type TextContext = { at: Date; department: string };

const isWord = (name: string): name is Word => name in WORDS;

const drawPart = (name: string, random: Random, { at, department }: TextContext): string => {
  if (isWord(name)) return random.pick<string>(WORDS[name]);
  if (name === 'date') return toChineseDay(at);
  if (name === 'month') return `${Number(toShanghaiDay(at).slice(5, 7))}月`;
  if (name === 'department') return department;
  if (name === 'company') {
    return `宁夏${random.pick(WORDS.brand)}${random.pick(WORDS.business)}有限公司`;
  }
  if (name === 'n') return String(random.integer(2, 9));
  if (name === 'nn') return String(random.integer(11, 98));
  if (name === 'd') return (random.integer(280, 620) / 100).toFixed(2);
  throw new RangeError(`unknown name in a template: {${name}}`);
};

/** A template with every {name} drawn; a name that stands twice is drawn twice, differently. */
export const writeFrom = (template: string, random: Random, context: TextContext): string => {
  const drawn = new Set<string>();
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    let part = drawPart(name, random, context);
    for (let tries = 0; drawn.has(part) && tries < 5; tries += 1) {
      part = drawPart(name, random, context);
    }
    drawn.add(part);
    return part;
  });
};

/** Templates in a mixed order, each used once before any comes again. */
const dealFrom = (templates: readonly string[], random: Random) => {
  let left: string[] = [];
  return (): string => {
    if (left.length === 0) left = random.shuffle(templates);
    return left.pop() ?? '';
  };
};

/** A body of `least` to `most` characters in paragraphs of two to four sentences, parted by blank lines. */
export const writeBody = (
  sentences: readonly string[],
  random: Random,
  { least, most, ...context }: TextContext & { least: number; most: number },
): string => {
  const wanted = random.integer(least, most);
  const dealOwn = dealFrom(sentences, random);
  const dealCommon = dealFrom(COMMON_SENTENCES, random);
  const paragraphs: string[] = [];
  let length = 0;
  while (length < wanted) {
    let paragraph = '';
    let left = random.integer(2, 4);
    while (left > 0 && length + paragraph.length < wanted) {
      // The first sentence says what the item is about.
      const deal = length + paragraph.length === 0 || random.next() < 0.45 ? dealOwn : dealCommon;
      paragraph += writeFrom(deal(), random, context);
      left -= 1;
    }
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  return paragraphs.join('\n\n');
};
