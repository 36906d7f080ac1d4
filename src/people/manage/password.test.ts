import { expect, it } from 'vitest';

import { isPassword, makePassword } from './password';

it('makes passwords that Strapi takes, each another', () => {
  const made = Array.from({ length: 200 }, () => makePassword());
  expect(made.every(isPassword)).toBe(true);
  expect(new Set(made).size).toBe(200);
  expect(made[0]).toMatch(/^[a-zA-Z2-9]{4}-[a-zA-Z2-9]{4}-[a-zA-Z2-9]{4}$/);
});

it('refuses what Strapi refuses', () => {
  expect(
    ['Abcdef1', 'abcdefg1', 'ABCDEFG1', 'Abcdefgh', `Aa1${'汉'.repeat(24)}`].map(isPassword),
  ).toEqual([false, false, false, false, false]);
  expect(isPassword('Abcdefg1')).toBe(true);
});
