import { describe, expect, it } from 'vitest';

import { THEMES } from './site-facts';

/** Relative luminance as WCAG 2 defines it. */
const toLuminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const toContrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [toLuminance(one), toLuminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

describe.each(Object.entries(THEMES))('the theme %s', (_name, { main, deep, pale }) => {
  it('can be read: white on its colours, its colours and grey words on the pale one', () => {
    for (const [on, text] of [
      [main, '#ffffff'],
      [deep, '#ffffff'],
      [pale, main],
      [pale, '#1d232b'],
      [pale, '#5c6672'],
    ] as const)
      expect([on, text, toContrast(on, text) >= 4.5]).toEqual([on, text, true]);
  });
});
