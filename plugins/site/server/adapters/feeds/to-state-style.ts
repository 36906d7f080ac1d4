// The style sheet of the day: every page asks for it, so the switches reach the whole archive by one small file, with and
// without JavaScript. The strip's words are drawn from it into an element that every page has.
import { DEFAULT_LOCALE } from '../../../../../src/contracts/item';
import type { SiteState } from '../../../../../src/contracts/site-switch';

/** A string of CSS: letters, digits and what is no sign of ASCII stay, everything else becomes its number. */
export const toCssString = (text: string): string =>
  `"${text
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .replace(
      /[^\p{L}\p{N}\u0080-\u{10ffff}]/gu,
      (sign) => `\\${sign.codePointAt(0)?.toString(16)} `,
    )}"`;

const GREY = 'html { filter: grayscale(1); }\n';

const toStrip = (shown: NonNullable<SiteState['strip']>['shown']): string => {
  const [own] = shown;
  const inDefault = shown.find(({ locale }) => locale === DEFAULT_LOCALE) ?? own;
  const say = (selector: string, title: string) =>
    `${selector} { content: ${toCssString(title)}; }\n`;
  const others = shown.filter(({ locale }) => locale !== DEFAULT_LOCALE);
  return [
    '.urgent { display: block; }\n',
    ...(inDefault ? [say('.urgent a::after', inDefault.title)] : []),
    ...others.map(({ locale, title }) => say(`:lang(${locale}) .urgent a::after`, title)),
  ].join('');
};

export const toStateStyle = ({ grey, strip }: SiteState): string =>
  `/* 门户开关 */\n${grey ? GREY : ''}${strip ? toStrip(strip.shown) : ''}`;
