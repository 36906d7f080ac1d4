import { expect, it } from 'vitest';

import { createImportDocx } from './import-docx';

const report = {
  kept: { paragraphs: 1, tables: 0, pictures: 0, footnotes: 0 },
  dropped: {
    pictures: 0,
    charts: 0,
    formulas: 0,
    comments: 0,
    deletions: 0,
    headingNumbers: 0,
    backgrounds: 0,
  },
};
const figure = (at: number) =>
  `<figure data-file-id="picture-${at}"><img alt="图${at}" /></figure>`;

it('gives each picture the id it is stored under, and counts those that are refused', async () => {
  const importDocx = createImportDocx({
    convert: () =>
      Promise.resolve({
        html: `<p>甲</p>${figure(0)}${figure(1)}<p>乙</p>${figure(2)}`,
        pictures: ['image/png', 'image/x-emf', 'image/jpeg'].map((mime) => ({
          bytes: Buffer.from(mime),
          mime,
        })),
        report,
      }),
    storePicture: ({ mime }) =>
      Promise.resolve(mime === 'image/x-emf' ? null : `id-${mime.slice(6)}`),
  });
  expect(await importDocx('x.docx')).toEqual({
    ok: true,
    html: '<p>甲</p><figure data-file-id="id-png"><img alt="图0" /></figure><p>乙</p><figure data-file-id="id-jpeg"><img alt="图2" /></figure>',
    report: {
      kept: { ...report.kept, pictures: 2 },
      dropped: { ...report.dropped, pictures: 1 },
    },
  });
});

it('says why a file is not read', async () => {
  const importDocx = createImportDocx({
    convert: () => Promise.resolve({ refusal: 'docx.broken' }),
    storePicture: () => Promise.resolve(null),
  });
  expect(await importDocx('x.docx')).toMatchObject({ ok: false, refusal: 'docx.broken' });
});
