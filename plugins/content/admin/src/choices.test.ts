import { describe, expect, it } from 'vitest';

import {
  DISCLOSURES,
  FORMATS,
  GENRES,
  INTERPRETATION_FORMS,
  ORIGINS,
  SUBJECTS,
  VALIDITIES,
} from '../../../../src/contracts/choices';
import { CHOICES, isChoiceList } from './choices';
import { en } from './translations-en';
import { zhHans } from './translations-zh-hans';

const CONTRACTS = {
  format: FORMATS,
  disclosure: DISCLOSURES,
  validity: VALIDITIES,
  origin: ORIGINS,
  interpretationForm: INTERPRETATION_FORMS,
  genreCategory: GENRES,
  subjectCategory: SUBJECTS,
} as const;

describe('CHOICES', () => {
  it.each(Object.entries(CONTRACTS))('offers what the contract allows for %s', (list, words) => {
    expect(isChoiceList(list) && CHOICES[list]).toEqual(Object.keys(words));
  });
  it.each(Object.entries(CONTRACTS))('names %s in Chinese as the contract does', (list, words) => {
    const shown = Object.keys(words).map((key) => zhHans[`content.${list}.${key}`]);
    expect(shown).toEqual(Object.values(words));
  });
});

describe('translations', () => {
  it('have the same ids in both languages', () =>
    expect(Object.keys(en).sort()).toEqual(Object.keys(zhHans).sort()));
});
