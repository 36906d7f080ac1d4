// 文号 as tokens: '环发〔2020〕12号', whatever brackets a reader types.
export type DocumentNumber = { issuer: string; year: string; number: string };

const LONGEST_ISSUER = 8;
const NUMBER =
  /(\p{Script=Han}{0,40})\s{0,5}[〔[(（【<〈《]\s*((?:19|20)\d{2})\s*[〕\])）】>〉》](?:\s*第?\s*0*(\d{1,5})(?:\s*号)?)?/gu;
/** Without brackets it must say 号. */
const BARE = /(\p{Script=Han}{0,40})\s{0,5}((?:19|20)\d{2})\s*年?\s*第?\s*0*(\d{1,5})\s*号/gu;

/** The numbers that a normalised text names, and the text without them. */
export const takeNumbers = (text: string): { numbers: DocumentNumber[]; rest: string } => {
  const numbers: DocumentNumber[] = [];
  const take = (_all: string, issuer: string, year: string, number: string | undefined) => {
    numbers.push({ issuer, year, number: number ?? '' });
    return ' ';
  };
  const rest = text.replace(NUMBER, take).replace(BARE, take);
  return { numbers, rest };
};

const join = (...parts: string[]) => `#${parts.join('/')}`;

/**
 * In running text nothing parts the issuer from what stands before it: every end of the characters before is a candidate.
 */
export const toNumberTokens = ({ issuer, year, number }: DocumentNumber): string[] => {
  const signs = [...issuer].slice(-LONGEST_ISSUER);
  const issuers = ['', ...signs.map((_, at) => signs.slice(at).join(''))];
  return issuers.flatMap((one) => [
    ...(one === '' ? [] : [join(one, year)]),
    ...(number === '' ? [] : [join(one, year, number)]),
  ]);
};

/** The one token that whoever asks for this number means; undefined where a year alone was asked for. */
export const toNumberToken = ({ issuer, year, number }: DocumentNumber): string | undefined => {
  const one = [...issuer].slice(-LONGEST_ISSUER).join('');
  if (number !== '') return join(one, year, number);
  return one === '' ? undefined : join(one, year);
};
