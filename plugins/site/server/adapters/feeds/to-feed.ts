// RSS 2.0 of one list. The same lines give the same bytes: no moment of making stands in it.
import { toAddress } from '../../../../../src/contracts/portal-path';
import type { Line } from '../../core/views';
import { toXml, xml } from './to-xml';

export type Feed = {
  title: string;
  locale: string;
  /** Paths below the site's folder: of the list as a page, and of the feed itself. */
  page: string;
  path: string;
  /** Newest first. */
  lines: readonly Line[];
};

const LANGUAGES: Record<string, string> = { 'zh-Hans': 'zh-cn' };

export const toFeed = ({ title, locale, page, path, lines }: Feed, portalUrl: string): string => {
  const at = (below: string) => portalUrl + toAddress(below);
  const items = lines.map(
    (line) => xml`<item>
<title>${line.title}</title>
<link>${at(line.path)}</link>
<guid isPermaLink="true">${at(line.path)}</guid>
<pubDate>${line.publishedAt.toUTCString()}</pubDate>
</item>
`,
  );
  const [newest] = lines;
  return toXml(xml`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${title}</title>
<link>${at(page)}</link>
<description>${title}</description>
<language>${LANGUAGES[locale] ?? locale}</language>
<atom:link href="${at(path)}" rel="self" type="application/rss+xml"/>
${newest && xml`<lastBuildDate>${newest.publishedAt.toUTCString()}</lastBuildDate>\n`}${items}</channel></rss>`);
};
