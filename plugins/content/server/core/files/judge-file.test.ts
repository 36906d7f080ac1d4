import { describe, expect, it } from 'vitest';

import { cleanName, extensionOf, toFileName } from './clean-file-name';
import { toDiskState } from './disk-state';
import { type Content, FILE_KINDS } from './file-kinds';
import { toRefusalText } from './file-refusals';
import { toInUseText } from './file-use';
import { judgeFile, judgeName } from './judge-file';
import { sniffContent, sniffText, toContainerContent } from './sniff-content';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const text = (value: string) => Uint8Array.from(Buffer.from(value, 'latin1'));

describe('the name of a file', () => {
  it.each([
    ['C:\\dir\\会场.jpg', '会场.jpg'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['x\u202Egpj.exe', 'xgpj.exe'],
    ['a\u0000b\u0007.txt', 'ab.txt'],
    ['e\u0301te\u0301.png', 'été.png'],
    ['  附 件 ：表?.doc ', '附 件 ：表_.doc'],
  ])('%j is cleaned', (given, clean) => expect(cleanName(given)).toBe(clean));
  it.each([
    ['a.JPG', '.jpg'],
    ['a.tar.gz', '.gz'],
    ['.htaccess', ''],
    ['readme', ''],
    ['a.', ''],
  ])('%s ends in %j', (name, extension) => expect(extensionOf(name)).toBe(extension));
  it('is cut, and never nothing', () => {
    expect(toFileName(`${'长'.repeat(300)}.doc`, '.doc')).toBe(`${'长'.repeat(120)}.doc`);
    expect(toFileName('...', '.png')).toBe('未命名.png');
    expect(toFileName('a.jpeg', '.jpg')).toBe('a.jpg');
    expect(toFileName('会场', '.jpg')).toBe('会场.jpg');
  });
});

describe('the first bytes', () => {
  it.each<[string, Uint8Array, Content]>([
    ['JPEG', bytes('ffd8ffe0'), 'jpeg'],
    ['PNG', bytes('89504e470d0a1a0a'), 'png'],
    ['GIF', text('GIF89a'), 'gif'],
    ['WebP', text('RIFF....WEBPVP8 '), 'webp'],
    ['WAV', text('RIFF....WAVEfmt '), 'wav'],
    ['AVI', text('RIFF....AVI LIST'), 'unknown'],
    ['MP4', text('....ftypisom'), 'mp4'],
    ['M4A', text('....ftypM4A '), 'm4a'],
    ['MOV', text('....ftypqt  '), 'mov'],
    ['HEIC', text('....ftypheic'), 'heic'],
    ['AVIF', text('....ftypavif'), 'avif'],
    ['WebM', bytes(`1a45dfa3 ${Buffer.from('....webm').toString('hex')}`), 'webm'],
    ['Matroska', bytes(`1a45dfa3 ${Buffer.from('matroska').toString('hex')}`), 'mkv'],
    ['MP3 with a tag', text('ID3'), 'mp3'],
    ['MP3', bytes('fffb9064'), 'mp3'],
    ['a program', text('MZ'), 'program'],
    ['a script', text('#!/bin/sh'), 'program'],
    ['RAR', text('Rar!'), 'rar'],
    ['text', text('hello'), 'unknown'],
    ['nothing', text(''), 'empty'],
  ])('of %s are known', (_what, head, content) => expect(sniffContent(head)).toBe(content));

  it.each<[string, Content]>([
    ['姓名,数量', 'text'],
    ['a < b', 'text'],
    ['<!DOCTYPE html>', 'html'],
    ['\uFEFF \n<!-- a --><script>x</script>', 'html'],
    ['<?php echo 1;', 'html'],
    ['<?xml version="1.0"?><a/>', 'xml'],
    ['<?xml version="1.0"?><svg xmlns="x"/>', 'svg'],
    ['<svg/onload=alert(1)>', 'html'],
  ])('of the text %j tell what it is', (beginning, content) =>
    expect(sniffText(beginning)).toBe(content),
  );

  it.each<[string[], Content]>([
    [['[Content_Types].xml', 'word/document.xml'], 'docx'],
    [['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'], 'macro-office'],
    [['[Content_Types].xml', 'xl/workbook.xml'], 'xlsx'],
    [['word/document.xml'], 'zip'],
    [['OFD.xml'], 'ofd'],
  ])('of a container holding %j', (names, content) =>
    expect(toContainerContent(new Set(names))).toBe(content),
  );
});

describe('a judgement', () => {
  it('keeps what the name promises', () => {
    expect(judgeFile('a.jpeg', 'jpeg')).toMatchObject({ ok: true, name: 'a.jpg' });
    expect(judgeFile('a.wps', 'doc')).toMatchObject({ ok: true, name: 'a.wps' });
    expect(judgeFile('a.zip', 'docx')).toMatchObject({ ok: true, name: 'a.zip' });
  });
  it('mends the extension inside a family', () => {
    expect(judgeFile('a.jpg', 'png')).toMatchObject({ ok: true, name: 'a.png' });
    expect(judgeFile('a.wps', 'docx')).toMatchObject({ ok: true, name: 'a.docx' });
    expect(judgeFile('a.docx', 'doc')).toMatchObject({ ok: true, name: 'a.doc' });
  });
  it.each<[string, Content, string]>([
    ['a.jpg', 'html', 'disguised'],
    ['a.pdf', 'docx', 'disguised'],
    ['a.docx', 'zip', 'disguised'],
    ['a.txt', 'empty', 'not-taken'],
    ['a.svg', 'svg', 'not-taken'],
    ['a.heic', 'heic', 'not-taken'],
    ['a.exe', 'program', 'extension-not-taken'],
    ['.htaccess', 'text', 'no-extension'],
  ])('refuses %s that holds %s', (name, content, code) =>
    expect(judgeFile(name, content)).toMatchObject({ ok: false, code }),
  );
  it('needs no bytes for what is never taken', () => {
    expect(judgeName('a.svg')?.zh).toBe('“a.svg”是SVG 图形，不能上传。请另存为 PNG 后上传。');
    expect(judgeName('a.png')).toBeUndefined();
  });
  it('is said in both languages, of several files in one text', () => {
    const both = [judgeName('a.rar'), judgeName('b')].filter((each) => each !== undefined);
    expect(toRefusalText(both)).toMatch(/^“a.rar”.*“b”没有扩展名.* \/ “a.rar” .*“b” has no/);
  });
});

it('no two kinds share a MIME type, by which a stored one is told', () => {
  expect(new Set(FILE_KINDS.map(({ mime }) => mime)).size).toBe(FILE_KINDS.length);
});

describe('the disk', () => {
  const limits = { minFreeMb: 10, warnFreeMb: 100 };
  it.each([
    [200, 0, 'ok'],
    [200, 150, 'low'],
    [99, 0, 'low'],
    [99, 90, 'full'],
    [9, 0, 'full'],
  ])('with %i MB free and %i MB wanted is %s', (free, wanted, state) =>
    expect(toDiskState(free * 2 ** 20, limits, wanted * 2 ** 20)).toBe(state),
  );
});

it('a used file is said to be so with five places at most, each once', () => {
  const use = (documentId: string, field: string | null) => ({
    fileRowId: 1,
    type: 'news-post' as const,
    documentId,
    locale: 'zh-Hans',
    title: `第${documentId}件`,
    place: field === null ? ('public' as const) : ('working-copy' as const),
    field,
  });
  const few = toInUseText([use('1', 'cover'), use('1', 'body'), use('1', null)]);
  expect(few).toContain('：《第1件》（工作稿）、《第1件》（已公开）。');
  const many = toInUseText(['1', '2', '3', '4', '5', '6', '7'].map((id) => use(id, 'cover')));
  expect(many).toContain('《第5件》（工作稿） 等 7 处。');
});
