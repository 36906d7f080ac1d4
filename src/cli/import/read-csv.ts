// A table of pages: one row each, headings in Chinese or English, in whatever order.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';

import { parse } from 'csv-parse';

import { AppError } from '../../platform/app-error';
import { isHtmlBody } from '../../platform/html/body-references';
import type { Mapping } from './mapping';
import { emptyPage, type OldPage, type OldSource } from './old-page';

type Field = Exclude<keyof OldPage, 'key' | 'place' | 'folder' | 'remarks'>;

const HEADINGS: Record<Field, readonly string[]> = {
  title: ['标题', '题名', '名称', 'title'],
  body: ['正文', '内容', '正文内容', 'body', 'content'],
  column: ['栏目', '栏目名称', '频道', 'column', 'columnname'],
  department: ['处室', '来源处室', '部门', '责任处室', 'department'],
  author: ['作者', '撰稿人', 'author'],
  source: ['来源', '稿源', '信息来源', 'source', 'contentsource'],
  publishedAt: ['发布日期', '发布时间', '日期', '时间', 'date', 'publishedat', 'pubdate'],
  issuedOn: ['成文日期', '发文日期', 'issuedon'],
  address: ['原网址', '网址', '链接', '地址', 'url', 'address', 'link'],
  type: ['类型', '稿件类型', 'type'],
  documentNumber: ['文号', '发文字号', 'documentnumber'],
  indexNumber: ['索引号', 'indexnumber'],
  cover: ['封面', '题图', '封面图', 'cover'],
  attachments: ['附件', 'attachments', 'files'],
  summary: ['摘要', '导读', '简介', 'summary', 'description'],
};

/** '正文（HTML）' is 正文. */
const simplify = (heading: string) =>
  heading
    .replace(/[（(][^）)]*[）)]/g, '')
    .replace(/[\s\ufeff_-]/g, '')
    .toLowerCase();

const toField = (heading: string, { fields }: Mapping): Field | undefined => {
  const name = simplify(fields[heading.trim()] ?? heading);
  const found = Object.entries(HEADINGS).find(
    ([field, names]) => simplify(field) === name || names.includes(name),
  );
  return found?.[0] as Field | undefined;
};

type Shape = { encoding: string; isGuessed: boolean; delimiter: string };

const isUtf8 = async (file: string): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(file))
      decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false; // what a fatal decoder throws
    throw error;
  }
};

/** Encoding by trying UTF-8 over the whole file; the separator by what the first line has most of. */
const readShape = async (file: string): Promise<Shape> => {
  const encoding = (await isUtf8(file)) ? 'utf-8' : 'gb18030';
  const handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(16_384), 0, 16_384, 0);
  await handle.close();
  const [line = ''] = new TextDecoder(encoding)
    .decode(buffer.subarray(0, bytesRead))
    .split(/\r?\n/);
  const count = (sign: string) => line.split(sign).length;
  const [delimiter = ','] = [',', '\t', ';', '，'].sort((one, other) => count(other) - count(one));
  return { encoding, isGuessed: encoding !== 'utf-8', delimiter };
};

async function* decodeFile(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(file)) {
    yield decoder.decode(chunk as Buffer, { stream: true });
  }
  yield decoder.decode();
}

async function* readRows(file: string, { encoding, delimiter }: Shape): AsyncGenerator<string[]> {
  const parser = Readable.from(decodeFile(file, encoding)).pipe(
    parse({
      bom: true,
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }),
  );
  for await (const row of parser) yield row as string[];
}

const SEPARATORS = /[;；|\n]+/;

const fill = (page: OldPage, field: Field, value: string): void => {
  if (field === 'attachments') {
    page.attachments = value
      .split(SEPARATORS)
      .map((one) => one.trim())
      .filter(Boolean);
  } else if (field === 'body') {
    if (value !== '') {
      const isHtml = isHtmlBody(value) || /<(?:p|br|div|img|table|span)[\s/>]/i.test(value);
      page.body = { format: isHtml ? 'html' : 'text', text: value };
    }
  } else {
    page[field] = value;
  }
};

const toPage = (
  row: readonly string[],
  fields: readonly (Field | undefined)[],
  place: number,
): OldPage => {
  const page = emptyPage('', place, '');
  fields.forEach((field, at) => field && fill(page, field, (row[at] ?? '').trim()));
  // A row may move when the table is written anew; its address may not.
  return { ...page, key: page.address || `第 ${place} 行` };
};

const refuse = (file: string) =>
  new AppError({
    kind: 'invalid',
    code: 'import.csv',
    message: `${path.basename(file)} 的第一行没有“标题”一列；请用中文或英文列名，或在对应关系文件的 fields 中说明。/ The first line has no column for the title.`,
  });

/** Throws AppError `import.csv` where the first line names no title. */
export const openCsv = async (file: string, mapping: Mapping): Promise<OldSource> => {
  const shape = await readShape(file);
  const read = async function* (): AsyncGenerator<OldPage> {
    let fields: (Field | undefined)[] | undefined;
    let place = 0;
    for await (const row of readRows(file, shape)) {
      if (!fields) {
        fields = row.map((heading) => toField(heading, mapping));
        if (!fields.includes('title')) throw refuse(file);
        continue;
      }
      if (row.every((value) => value.trim() === '')) continue;
      const page = toPage(row, fields, (place += 1));
      if (shape.isGuessed) page.remarks.push({ code: 'encoding-guessed', about: shape.encoding });
      yield page;
    }
  };
  const count = async () => {
    let number = 0;
    for await (const _page of read()) number += 1;
    return number;
  };
  return { root: path.dirname(file), count, read };
};
