const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,4}));/gi, (all, ten, hex, name) => {
    if (ten) return String.fromCodePoint(Number(ten));
    if (hex) return String.fromCodePoint(Number.parseInt(String(hex), 16));
    return NAMED[String(name)] ?? all;
  });

/** What the portal answers without a file. */
const ANSWERED = /^\/(?:(?:en\/)?search|report|read)(?:$|[?#])/;
const LONGEST = 2000;

/**
 * Where the text of an item's page leads: addresses of this portal from the slash on, without what follows ? and #;
 * others whole, without #. Head, navigation and foot are the site's own.
 */
export const toPageLinks = (page: string, portalUrl: string): string[] => {
  const [, article = ''] = /<article\b[^>]*>([\s\S]*)<\/article>/.exec(page) ?? [];
  const portal = new URL(portalUrl);
  const found = new Set<string>();
  for (const [, raw = ''] of article.matchAll(/<a\b[^>]*?\bhref="([^"]*)"/g)) {
    const href = decode(raw);
    if (!URL.canParse(href, portal.href) || href.startsWith('#')) continue;
    const url = new URL(href, portal);
    if (!/^https?:$/.test(url.protocol)) continue;
    const isInside = url.origin === portal.origin;
    if (isInside && ANSWERED.test(url.pathname)) continue;
    url.hash = '';
    found.add(isInside ? url.pathname : url.href);
  }
  return [...found].filter((address) => address.length <= LONGEST).sort();
};

/** The files of the site of which one must stand for an address to lead somewhere. */
export const toFilesOf = (address: string): string[] => {
  let path: string;
  try {
    path = decodeURIComponent(address).replace(/^\/+/, '');
  } catch {
    return []; // an escape that is none
  }
  if (path.split('/').some((part) => part.startsWith('.') || part.includes('\0'))) return [];
  return path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}/index.html`];
};
