// Numbers are written in many ways: 138 1234 5678, １３８…, with invisible characters between. Rules see one way.

/** Text for the rules, and for each of its places the place in the original. */
export type Flat = { text: string; places: readonly number[] };

/** Full-width signs have their half-width ones at a fixed distance. */
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_DISTANCE = 0xfee0;
/** Soft hyphen, zero-width characters, direction marks, byte order mark: nobody sees them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const SPACE = /[\u00a0\u2000-\u200a\u202f\u3000]/;

const toHalfWidth = (sign: string): string => {
  const code = sign.charCodeAt(0);
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST)
    return String.fromCharCode(code - FULL_WIDTH_DISTANCE);
  return SPACE.test(sign) ? ' ' : sign;
};

/** Half-width, without what nobody sees. `places` has one more than the text: the end. */
export const flatten = (original: string): Flat => {
  const places: number[] = [];
  let text = '';
  for (let at = 0; at < original.length; at += 1) {
    const sign = original.charAt(at);
    if (INVISIBLE.test(sign)) continue;
    text += toHalfWidth(sign);
    places.push(at);
  }
  return { text, places: [...places, original.length] };
};
