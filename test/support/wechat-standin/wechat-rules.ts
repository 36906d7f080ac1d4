// What WeChat does to the HTML of an article: strips what it does not keep, and pictures that are not its own.
const KEPT = new Set(
  'section p span strong em u h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code table thead tbody tr th td br hr img'.split(
    ' ',
  ),
);

export const stripHtml = (html: string, isOwn: (src: string) => boolean): string =>
  html
    .replaceAll(/<(script|style|iframe|noscript)\b[^]*?<\/\1>/gi, '')
    .replaceAll(/<(\/?)([a-z0-9]+)([^>]*)>/gi, (_all, slash: string, tag: string, rest: string) => {
      if (!KEPT.has(tag.toLowerCase())) return '';
      if (tag === 'img') {
        const src = /src="([^"]*)"/.exec(rest)?.[1] ?? '';
        if (!isOwn(src)) return '';
      }
      const kept = rest
        .replaceAll(/ (?:id|class|on\w+|href|data-[\w-]+)="[^"]*"/g, '')
        .replaceAll(/(?:position|transform|animation|transition|filter):[^;"]*;?/g, '');
      return `<${slash}${tag}${kept}>`;
    });

/** By its first bytes, whatever its name says. */
export const kindOf = (bytes: Buffer): 'png' | 'jpg' | null => {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpg';
  return bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47])) ? 'png' : null;
};

export type StandinArticle = Record<string, unknown> & {
  title: string;
  content: string;
  content_source_url: string;
};

/** The code by which an article is refused; null: it is taken. */
export const findProblem = (
  article: Record<string, unknown>,
  isMaterial: (mediaId: unknown) => boolean,
): number | null => {
  const {
    title = '',
    author = '',
    digest = '',
    content = '',
    content_source_url: source = '',
  } = article as Record<string, string>;
  if (!title || title.length > 64) return 45003;
  if (author.length > 16) return 45110;
  if (digest.length > 128) return 45004;
  if (!content) return 44003;
  if (content.length >= 20_000 || Buffer.byteLength(content) >= 1024 * 1024) return 45002;
  if (/<a\b|<script|<iframe/i.test(content)) return 45166;
  if (source.length > 1024) return 41039;
  return isMaterial(article.thumb_media_id) ? null : 40007;
};
