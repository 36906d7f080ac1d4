// A quiet blue in place of Strapi's purple; contrast with white ≥ 4.5 for 500–700.
const primary = {
  primary100: '#eef4fb',
  primary200: '#d3e2f4',
  primary500: '#2f6db5',
  primary600: '#1f4e8c',
  primary700: '#173d70',
  buttonPrimary500: '#2f6db5',
  buttonPrimary600: '#1f4e8c',
};
/** Darker than Strapi's: small words in them are read on white and on their own pale ground, and white ones on danger500, which a button shows under the pointer (contrast ≥ 4.5). */
const readable = { neutral500: '#6c6c89', warning700: '#984a00', danger500: '#b72b1a' };
const primaryDark = {
  primary100: '#16263b',
  primary200: '#23476f',
  primary500: '#4d8bd6',
  primary600: '#7fb0e8',
  primary700: '#a9cbf2',
  buttonPrimary500: '#4d8bd6',
  buttonPrimary600: '#2f6db5',
};

export const theme = {
  light: { colors: { ...primary, ...readable } },
  dark: { colors: primaryDark },
};
