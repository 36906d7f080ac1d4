import { randomInt } from 'node:crypto';

/** Without those that are taken for one another when read from paper (0 and O, 1, l and I). */
const LOWER = 'abcdefghijkmnpqrstuvwxyz';
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '23456789';

/** Strapi's own rule (bcrypt reads 72 bytes). */
export const isPassword = (text: string): boolean =>
  text.length >= 8 &&
  Buffer.byteLength(text, 'utf8') <= 72 &&
  /[a-z]/.test(text) &&
  /[A-Z]/.test(text) &&
  /\d/.test(text);

/** Three groups of four, each of all three kinds: 'kT4m-Qw7x-9hRb', some 65 bits. */
export const makePassword = (pick: (below: number) => number = randomInt): string => {
  const one = (letters: string): string => letters[pick(letters.length)] ?? '';
  const group = (): string => {
    const letters = [one(LOWER), one(UPPER), one(DIGITS), one(LOWER + UPPER + DIGITS)];
    for (let at = letters.length - 1; at > 0; at -= 1) {
      const other = pick(at + 1);
      [letters[at], letters[other]] = [letters[other] ?? '', letters[at] ?? ''];
    }
    return letters.join('');
  };
  return [group(), group(), group()].join('-');
};
