// Pictures of the RTF that Word and WPS put beside the HTML: there the HTML names files of the other machine's disk, here the
// bytes are. WMF and EMF are drawings that no browser shows.

export type RtfPicture = {
  kind: 'png' | 'jpeg' | 'drawing';
  /** Hexadecimal digits; '' for a drawing. */
  hex: string;
  /** As shown, in px; null where the RTF does not say. */
  width: number | null;
};

type Group = {
  skipped: boolean;
  picture: { kind: RtfPicture['kind'] | null; goal: number | null; scale: number } | null;
  dataFrom: number;
};

const TOKEN = /[{}]|\\(?:([a-z]+)(-?\d+)? ?|'[0-9a-f]{2}|[^a-z])/gi;
/** Copies for old readers, and pictures that stand for bullets: not part of the text. */
const SKIPPED = new Set(['nonshppict', 'listpicture', 'objdata', 'themedata', 'datastore']);
const KINDS: Record<string, RtfPicture['kind']> = {
  pngblip: 'png',
  jpegblip: 'jpeg',
  emfblip: 'drawing',
  wmetafile: 'drawing',
  macpict: 'drawing',
  pmmetafile: 'drawing',
  dibitmap: 'drawing',
  wbitmap: 'drawing',
};
const TWIPS_PER_PX = 15;

const toPicture = (rtf: string, group: Group, end: number): RtfPicture | null => {
  const { picture } = group;
  if (!picture?.kind) return null;
  const width = picture.goal && Math.round((picture.goal / TWIPS_PER_PX) * (picture.scale / 100));
  const hex =
    picture.kind === 'drawing' ? '' : rtf.slice(group.dataFrom, end).replace(/[^0-9a-f]+/gi, '');
  return { kind: picture.kind, hex, width };
};

const apply = (group: Group, word: string, value: number) => {
  if (SKIPPED.has(word)) group.skipped = true;
  if (word === 'pict' && !group.skipped) group.picture = { kind: null, goal: null, scale: 100 };
  if (!group.picture) return;
  group.picture.kind = KINDS[word] ?? group.picture.kind;
  if (word === 'picwgoal') group.picture.goal = value;
  if (word === 'picscalex') group.picture.scale = value;
};

/** Pictures of the text in reading order. */
export const readRtfPictures = (rtf: string): RtfPicture[] => {
  const pictures: RtfPicture[] = [];
  const groups: Group[] = [{ skipped: false, picture: null, dataFrom: 0 }];
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(rtf); token; token = TOKEN.exec(rtf)) {
    const top = groups.at(-1) as Group;
    if (token[0] === '{') {
      groups.push({ skipped: top.skipped, picture: null, dataFrom: 0 });
    } else if (token[0] === '}') {
      const picture = toPicture(rtf, top, token.index);
      if (picture) pictures.push(picture);
      if (groups.length > 1) groups.pop();
    } else if (token[1]) {
      const value = Number(token[2] ?? 0);
      if (token[1] === 'bin') TOKEN.lastIndex += value;
      apply(top, token[1], value);
    }
    (groups.at(-1) as Group).dataFrom = TOKEN.lastIndex;
  }
  return pictures;
};
