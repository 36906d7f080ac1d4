import sharp from 'sharp';

import type { Random } from './random';
import { createRandom, toSeed } from './random';

/** How many pictures the sample shares among all its items. */
export const PICTURE_COUNT = 40;

export type SamplePicture = {
  /** 1 to PICTURE_COUNT */
  number: number;
  name: string;
  mime: 'image/png' | 'image/jpeg';
  alternativeText: string;
  caption: string;
  bytes: Buffer;
};

const WIDTH = 960;
const HEIGHT = 600;
const SUBJECTS = [
  '黄河岸边',
  '贺兰山远景',
  '沙湖湿地',
  '六盘山林区',
  '监测站点',
  '城市蓝天',
  '污水处理厂',
  '光伏基地',
  '沙坡头治沙林带',
  '典农河畔',
] as const;

/** A ridge of hills as a closed path, `height` from above where it starts. */
const drawRidge = (random: Random, height: number, roughness: number): string => {
  const points = Array.from(
    { length: 13 },
    (_, index) => `${(index * WIDTH) / 12},${height + random.integer(-roughness, roughness)}`,
  );
  return `M0,${HEIGHT} L${points.join(' L')} L${WIDTH},${HEIGHT} Z`;
};

/** A landscape as SVG, WIDTH by HEIGHT. */
export const drawScene = (random: Random): string => {
  const hue = random.integer(190, 220);
  const land = random.integer(70, 150);
  const sun = { x: random.integer(120, 840), y: random.integer(70, 190) };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="hsl(${hue},70%,58%)"/><stop offset="1" stop-color="hsl(${hue},60%,90%)"/></linearGradient>
<linearGradient id="river" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="hsl(${hue},45%,55%)"/><stop offset="1" stop-color="hsl(${hue},45%,72%)"/></linearGradient></defs>
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/><circle cx="${sun.x}" cy="${sun.y}" r="44" fill="#fff7d6"/>
<path d="${drawRidge(random, 300, 60)}" fill="hsl(${hue},25%,62%)"/><path d="${drawRidge(random, 370, 45)}" fill="hsl(${land},25%,48%)"/>
<path d="${drawRidge(random, 440, 25)}" fill="hsl(${land},35%,38%)"/>
<path d="M0,520 C240,${random.integer(470, 520)} 480,${random.integer(520, 570)} ${WIDTH},500 L${WIDTH},560 C520,${random.integer(570, 600)} 240,540 0,575 Z" fill="url(#river)"/></svg>`;
};

/** Picture `number` (1 to PICTURE_COUNT): every fourth a PNG, the others JPEG; the same bytes for the same number. */
export const drawPicture = async (number: number): Promise<SamplePicture> => {
  const random = createRandom(toSeed('picture', number));
  const isPng = number % 4 === 0;
  const image = sharp(Buffer.from(drawScene(random)));
  const subject = SUBJECTS[number % SUBJECTS.length] ?? SUBJECTS[0];
  return {
    number,
    name: `${subject}${String(number).padStart(2, '0')}.${isPng ? 'png' : 'jpg'}`,
    mime: isPng ? 'image/png' : 'image/jpeg',
    alternativeText: `${subject}（示意图${number}）`,
    caption: `${subject}（示意图）`,
    bytes: await (
      isPng ? image.png({ compressionLevel: 9, palette: true }) : image.jpeg({ quality: 82 })
    ).toBuffer(),
  };
};
