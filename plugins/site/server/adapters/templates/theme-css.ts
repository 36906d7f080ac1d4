import { THEMES } from '../../../../../src/contracts/site-facts';
import type { SiteSettings } from '../../../../../src/contracts/site-settings';

/** The colours of site.css that a theme sets. */
export const toThemeCss = ({ facts }: Pick<SiteSettings, 'facts'>): string => {
  const { main, deep, pale } = THEMES[facts?.theme ?? 'blue'];
  return `:root {\n  --blue: ${main};\n  --blue-deep: ${deep};\n  --blue-pale: ${pale};\n}\n`;
};
