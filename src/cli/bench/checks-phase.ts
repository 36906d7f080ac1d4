// How long all checks of an item take: a text of 20,000 characters with a Word file, a table and a PDF.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { createReadings } from '../../../plugins/checks/server/adapters/files/reading-store';
import { filesToRead } from '../../../plugins/checks/server/core/check-files';
import { checkItem } from '../../../plugins/checks/server/core/check-item';
import { SHIPPED_WORDS } from '../../../plugins/checks/server/core/shipped-words';
import { writeDocx } from '../../../plugins/content/server/adapters/docx/write-docx';
import type { FileReference, RevisionContent } from '../../contracts/revision';
import { type FileStore, openFileStore } from '../../platform/files/file-store';
import { anXlsx, aPdf } from '../corpus/office-files';
import { BENCH_CONTENT } from './bench-content';
import { type Figure, median } from './statistics';

const ROUNDS = 5;
const CHARACTERS = 20_000;
const SENTENCE =
  '各地要压实属地责任，完善工作机制，联系电话13812345678，加强部门联动，切实把各项任务落到实处。';
const ROWS = 2000;
const PAGES = 20;

const toParagraphs = (characters: number): string => {
  const paragraph = `<p>${SENTENCE.repeat(5)}</p>`;
  return paragraph.repeat(Math.ceil(characters / (SENTENCE.length * 5)));
};

/** New at each call, so that nothing that was read before serves again. */
const makeFiles = async (): Promise<{ extension: string; bytes: Buffer }[]> => {
  const mark = randomBytes(8).toString('hex');
  const cells = Array.from(
    { length: ROWS },
    (_none, at) =>
      `<row r="${at + 1}"><c t="inlineStr"><is><t>${mark}第${at + 1}行</t></is></c><c t="inlineStr"><is><t>${SENTENCE}</t></is></c></row>`,
  ).join('');
  return [
    { extension: '.docx', bytes: await writeDocx(toParagraphs(CHARACTERS), mark) },
    {
      extension: '.xlsx',
      bytes: anXlsx([{ name: '明细', xml: `<sheetData>${cells}</sheetData>` }]),
    },
    {
      extension: '.pdf',
      bytes: aPdf(
        Array.from({ length: PAGES }, (_none, at) => `${mark}第${at + 1}页联系电话13812345678`),
      ),
    },
  ];
};

const toAttachment = (
  stored: { sha256: string; sizeBytes: number },
  extension: string,
): FileReference => ({
  ...stored,
  extension,
  fileId: stored.sha256,
  focalPoint: null,
  name: `附件${extension}`,
  mime: 'application/octet-stream',
  alternativeText: null,
  caption: null,
  width: null,
  height: null,
  sizes: [],
});

/** All checks of one item, as submission makes them; ms. */
const createLook = (readFile: ReturnType<typeof createReadings>) => {
  return async (content: RevisionContent): Promise<number> => {
    const began = performance.now();
    const files = await Promise.all(
      filesToRead(content).map(async (file) => ({ file, reading: await readFile(file) })),
    );
    const ground = { words: SHIPPED_WORDS, today: '2026-06-01', linksNotPublic: [], files };
    const found = checkItem(content, ground);
    const took = performance.now() - began;
    const places = new Set(found.map((one) => one.file?.name ?? one.path));
    if (places.size < 4) throw new Error(`the checks saw ${[...places].join(', ')} only`);
    return took;
  };
};

const timeLooks = async (store: FileStore) => {
  const look = createLook(createReadings(store));
  const times = { first: [] as number[], again: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const attachments: FileReference[] = [];
    for (const { bytes, extension } of await makeFiles()) {
      attachments.push(toAttachment(await store.put(bytes, extension), extension));
    }
    const body = { format: 'html' as const, html: toParagraphs(CHARACTERS) };
    const content = { ...BENCH_CONTENT, body, attachments };
    times.first.push(await look(content));
    times.again.push(await look(content));
  }
  return times;
};

/** Of the first look at new files, and of a look at files that were read before. */
export const measureChecks = async (): Promise<Figure[]> => {
  const dir = mkdtempSync(path.join(tmpdir(), 'gongkai-bench-checks-'));
  try {
    const { first, again } = await timeLooks(openFileStore({ dir }));
    const figure = (name: string, times: number[]): Figure => ({
      ...{ name, ours: median(times), unit: 'ms', plain: null },
      target: { of: 'figure', atMost: 1000 },
    });
    return [
      figure('all checks of 20,000 characters with three new attachments', first),
      figure('all checks of 20,000 characters with three attachments read before', again),
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};
