// A long item as the editor keeps it: 20,000 characters, ten pictures in the text, a table. Saved again and again.
import type { Core } from '@strapi/strapi';

import { toHtmlBody } from '../corpus/to-html-body';
import type { KnownIds } from '../replay/to-working-copy';
import { timeEach, type Times } from './rounds';

export type SaveInput = { times: number };

const PICTURES = 10;
const CHARACTERS = 20_000;
const SENTENCE = '各地要压实属地责任，完善工作机制，加强部门联动，切实把各项任务落到实处。';

type FileRow = { documentId: string };

/** The document ids of the bench's pictures: the body names files so. */
export const readPictureIds = async (
  strapi: Core.Strapi,
  { pictures }: KnownIds,
): Promise<string[]> => {
  const rows = (await strapi.db.query('plugin::upload.file').findMany({
    where: { id: { $in: [...pictures.values()].slice(0, PICTURES).map(Number) } },
  })) as FileRow[];
  return rows.map(({ documentId }) => documentId);
};

const toPictures = (ids: readonly string[]): string[] =>
  ids.map(
    (id, at) =>
      `<figure data-file-id="${id}" data-width="75"><img alt="图${at + 1}" /><figcaption>图${at + 1}　工作现场</figcaption></figure>`,
  );

/** `version` changes a word, so that no save is of what is stored already. */
const toBody = (version: number, pictureIds: readonly string[]): string => {
  const paragraph = SENTENCE.repeat(5);
  const paragraphs = Math.ceil(CHARACTERS / paragraph.length);
  const text = Array.from({ length: paragraphs }, (_, at) => `${version}.${at} ${paragraph}`);
  return toHtmlBody(text.join('\n\n'), 'long') + toPictures(pictureIds).join('');
};

/** The form of the long item; the same for both sides but for the ids. */
export const toLongItem = (
  version: number,
  ids: KnownIds,
  pictureIds: readonly string[],
): Record<string, unknown> => ({
  title: `长稿件第${version}次保存`,
  summary: SENTENCE,
  body: toBody(version, pictureIds),
  column: [...ids.columns.values()][0],
  department: [...ids.departments.values()][0],
  origin: 'original',
  format: 'text-and-pictures',
  disclosure: 'proactive',
  issuedOn: '2020-06-01',
  accounts: ['portal'],
  attachments: [...ids.pictures.values()].slice(0, PICTURES).map(Number),
});

/** Times saves, one after the other; `save` is told the number of each. */
export const timeSaves = (
  { times }: SaveInput,
  save: (version: number) => Promise<unknown>,
): Promise<Times> =>
  timeEach(
    Array.from({ length: times }, (_, at) => at + 1),
    save,
  );
