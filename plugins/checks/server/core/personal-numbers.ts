// Numbers by which a person can be found. Forms and masks: facts/domain.md §8.1 (永安 2023-01 for mobile and ID card).

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = '10X98765432';

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
};

/** GB 11643-1999: six digits of a place, a day of birth, three of a sequence, one check sign modulo 11. */
export const isIdCard = (number: string): boolean => {
  if (!/^[1-9]\d{16}[\dXx]$/.test(number)) return false;
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)];
  if (Number(year) < 1900 || !isDay(Number(year), Number(month), Number(day))) return false;
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * Number(number.charAt(at)), 0);
  return CHECK_SIGNS.charAt(sum % 11) === number.charAt(17).toUpperCase();
};

/** ISO/IEC 7812: from the right, each second digit doubled; the sum of all digits ends in 0. */
export const passesLuhn = (digits: string): boolean => {
  const sum = [...digits].reverse().reduce((all, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
};

/** Bank cards in use here begin with 3 to 6 (ISO/IEC 7812: travel, banking) and have 16 to 19 digits. */
export const isBankCard = (digits: string): boolean =>
  /^[3-6]\d{15,18}$/.test(digits) && passesLuhn(digits) && !isIdCard(digits);

const hide = (text: string, first: number, last: number): string =>
  text.slice(0, first) + '*'.repeat(text.length - first - last) + text.slice(-last);

/** 64*************001 */
export const maskIdCard = (number: string): string => hide(number, 2, 3);
/** 138****5678 */
export const maskMobile = (digits: string): string => hide(digits, 3, 4);
export const maskBankCard = (digits: string): string => hide(digits, 4, 4);
/** z***@example.com */
export const maskEmail = (address: string): string => address.replace(/^(.)[^@]*/, '$1***');
