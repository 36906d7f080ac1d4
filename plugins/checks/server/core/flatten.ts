// Numbers are written in many ways: 138 1234 5678, １３８…, with invisible characters between. Rules see one way.

/** Text for the rules, and for each of its places the place in the original. */
export type Flat = { text: string; places: readonly number[] };

/**
 * What nobody sees: soft hyphens, zero-width characters, direction marks, variation selectors, fillers and tags are what
 * Unicode calls default ignorable; control and format characters besides, but for tabs and line ends.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Co}\p{Cn}\p{Cs}]/u;
const KEPT = /[\t\n\r]/;
const SPACE = /\p{Zs}/u;
const PLAIN = /[\u0020-\u007e\u4e00-\u9fff]/;

/** Full-width digits, radicals that look like characters and the like, as what they stand for. */
const toPlain = (sign: string): string => {
  if (PLAIN.test(sign) || KEPT.test(sign)) return sign;
  if (INVISIBLE.test(sign)) return '';
  return SPACE.test(sign) ? ' ' : sign.normalize('NFKC');
};

/** Plain signs, without what nobody sees. `places` has one more than the text: the end. */
export const flatten = (original: string): Flat => {
  const places: number[] = [];
  let text = '';
  let at = 0;
  for (const sign of original) {
    const plain = toPlain(sign);
    text += plain;
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
    at += sign.length;
  }
  return { text, places: [...places, original.length] };
};
