import {
  isBankCard,
  isIdCard,
  maskBankCard,
  maskEmail,
  maskIdCard,
  maskMobile,
} from '../personal-numbers';
import { findAll, type TextRule } from '../rule';

const toDigits = (text: string): string => text.replaceAll(/[ -]/g, '');

/** Groups may be parted by one space or hyphen; what goes on with letters or digits is another number (社会信用代码, 文号). */
const ID_CARD = /(?<![0-9A-Za-z])\d(?:[ -]?\d){16}[ -]?[\dXx](?![0-9A-Za-z])/g;
const MOBILE =
  /(?<![0-9A-Za-z]|\d[ -])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![0-9A-Za-z]|[ -]\d)/g;
const BANK_CARD =
  /(?<![0-9A-Za-z]|\d[ -])[3-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{4}(?:[ -]?\d{1,3})?(?![0-9A-Za-z]|[ -]\d)/g;
const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24}(?![\w-])/g;

export const idCard: TextRule = {
  rule: 'id-card',
  find: (text) =>
    findAll(text, ID_CARD, (match) => {
      const number = toDigits(match);
      return isIdCard(number) ? maskIdCard(number) : undefined;
    }),
};

export const mobile: TextRule = {
  rule: 'mobile',
  find: (text) =>
    findAll(text, MOBILE, (match) => maskMobile(toDigits(match).replace(/^\+?86(?=1\d{10}$)/, ''))),
};

export const bankCard: TextRule = {
  rule: 'bank-card',
  find: (text) =>
    findAll(text, BANK_CARD, (match) => {
      const digits = toDigits(match);
      return isBankCard(digits) ? maskBankCard(digits) : undefined;
    }),
};

export const email: TextRule = {
  rule: 'email',
  find: (text) => findAll(text, EMAIL, maskEmail),
};
