// sitemaps.org: an index, and parts by the number of the publication that stands.
import { toAddress } from '../../../../../src/contracts/portal-path';
import { toXml, xml } from './to-xml';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export type Place = { path: string; changedAt?: Date };

export const toSiteMap = (places: readonly Place[], portalUrl: string): string =>
  toXml(xml`<urlset xmlns="${NAMESPACE}">
${places.map(
  ({ path, changedAt }) =>
    xml`<url><loc>${portalUrl + toAddress(path)}</loc>${changedAt && xml`<lastmod>${changedAt.toISOString()}</lastmod>`}</url>\n`,
)}</urlset>`);

export const toSiteMapIndex = (paths: readonly string[], portalUrl: string): string =>
  toXml(xml`<sitemapindex xmlns="${NAMESPACE}">
${paths.map((path) => xml`<sitemap><loc>${portalUrl + toAddress(path)}</loc></sitemap>\n`)}</sitemapindex>`);

export const toRobots = (index: string, portalUrl: string): string =>
  `User-agent: *\nDisallow:\n\nSitemap: ${portalUrl}${toAddress(index)}\n`;
