// How soon a photo as a telephone takes it is ready: upright, clean, in all its sizes, signed addresses in the answer.
import sharp from 'sharp';

import { median } from './statistics';

const ROUNDS = 5;
/** 24 megapixels with grain, some five megabytes. */
const WIDTH = 6000;
const HEIGHT = 4000;
const QUALITY = 82;

const drawPhoto = (): Promise<Buffer> =>
  sharp({
    create: {
      width: WIDTH / 4,
      height: HEIGHT / 4,
      channels: 3,
      background: '#888888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .resize(WIDTH, HEIGHT)
    .jpeg({ quality: QUALITY })
    .toBuffer();

export type PhotoFigures = { photoMs: number; photoMb: number };

/** Uploads the photo some times as the media library does; the middle time. `token` is an editor's. */
export const measurePhoto = async (url: string, token: string): Promise<PhotoFigures> => {
  const bytes = await drawPhoto();
  const times: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg');
    form.append('fileInfo', JSON.stringify({ name: `photo-${round}.jpg` }));
    const before = performance.now();
    const answer = await fetch(`${url}/upload`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    });
    if (answer.status !== 201) throw new Error(`upload: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
    times.push(performance.now() - before);
  }
  return { photoMs: median(times), photoMb: bytes.length / 1e6 };
};
