import { describe, expect, it } from 'vitest';

import {
  aDocx,
  anXlsx,
  aPdf,
  OFFICE_AUTHOR,
  WORD_COMMENTS,
  wordParagraph,
} from '../../../../../src/cli/corpus/office-files';
import { zip } from '../../../../../test/support/file-fixtures';
import { aWordFile } from '../../../../../test/support/word-file';
import { toSpot } from '../../core/files/file-reading';
import { readFileBytes } from './read-file';

const read = (bytes: Buffer, extension: string) => readFileBytes(bytes, extension);
const factsOf = async (bytes: Buffer, extension: string) =>
  (await read(bytes, extension)).facts.map(({ rule, found, example, spot }) =>
    [rule, found, example, spot?.kind, spot?.number ?? spot?.sheet].filter(Boolean),
  );
/** Every line of the text with its spot. */
const linesOf = async (bytes: Buffer, extension: string) => {
  const { texts } = await read(bytes, extension);
  return texts.flatMap(({ text, spots }) =>
    spots.map(([at], index) => {
      const spot = toSpot(spots, at);
      const line = text.slice(at, (spots[index + 1]?.[0] ?? text.length + 1) - 1);
      return [line, spot?.kind, spot?.number ?? null];
    }),
  );
};

describe('a Word file', () => {
  it('is read whole, with notes, tables and what stands beside the text', async () => {
    const lines = await linesOf(aWordFile(), '.docx');
    expect(lines).toContainEqual(['关于农村公路建设情况的通报', 'paragraph', 1]);
    expect(lines.map(([text]) => text)).toEqual(
      expect.arrayContaining(['今年完成投资48.6亿元。', '计划', '完成', '省统计局通报。', '删去x']),
    );
    const header = {
      'word/header1.xml': '<w:hdr><w:p><w:r><w:t>内部资料</w:t></w:r></w:p></w:hdr>',
    };
    expect(await linesOf(aDocx(wordParagraph('正文'), header), '.docx')).toEqual([
      ['正文', 'paragraph', 1],
      ['内部资料', 'header', null],
    ]);
  });

  it('tells of comments, changes, hidden text, authors and other files in it', async () => {
    const changes =
      '<w:p><w:ins w:author="李四"><w:r><w:t>加</w:t></w:r></w:ins><w:del w:author="李四"><w:r><w:delText>减</w:delText></w:r></w:del></w:p>';
    const file = aDocx(wordParagraph('看得见') + wordParagraph('看不见', '<w:vanish/>') + changes, {
      'word/comments.xml': WORD_COMMENTS,
      'word/embeddings/oleObject1.bin': 'x',
      ...OFFICE_AUTHOR,
    });
    expect(await factsOf(file, '.docx')).toEqual([
      ['file-hidden', '× 1', '看不见', 'paragraph', 2],
      ['file-changes', '× 2', '李四', 'paragraph', 3],
      ['file-comments', '× 1', '张三：此处待核 13812345678', 'comment'],
      ['file-embedded', '× 1', 'oleObject1.bin'],
      ['file-author', '王五、赵六', 'properties'],
    ]);
    expect(await linesOf(file, '.docx')).toContainEqual(['此处待核 13812345678', 'comment', null]);
  });

  it('hides by style too, and shows what says that it is not hidden', async () => {
    const styles = {
      'word/styles.xml':
        '<w:styles><w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
    };
    const styled = '<w:p><w:pPr><w:pStyle w:val="h"/></w:pPr><w:r><w:t>藏</w:t></w:r></w:p>';
    expect(await factsOf(aDocx(styled, styles), '.docx')).toMatchObject([
      ['file-hidden', '× 1', '藏', 'paragraph', 1],
    ]);
    expect(await factsOf(aDocx(wordParagraph('显', '<w:vanish w:val="0"/>')), '.docx')).toEqual([]);
  });
});

describe('a workbook', () => {
  const cell = (at: string, value: string) =>
    `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const number = (at: string, value: string) => `<c r="${at}"><v>${value}</v></c>`;

  it('is read row by row, shared texts and numbers alike', async () => {
    const xml = `<sheetData><row r="3"><c r="A3" t="s"><v>0</v></c>${number('B3', '13812345678')}</row></sheetData>`;
    const shared = {
      'xl/sharedStrings.xml':
        '<sst><si><r><t>张</t></r><r><t>三</t></r><rPh><t>zhang</t></rPh></si></sst>',
    };
    expect(await linesOf(anXlsx([{ name: '名单', xml }], shared), '.xlsx')).toEqual([
      ['张三\t13812345678', 'row', 3],
    ]);
  });

  it('tells of hidden sheets, of hidden rows and columns that hold something, and of comments', async () => {
    const xml = `<cols><col min="2" max="2" hidden="1"/><col min="5" max="16384" hidden="1"/></cols><sheetData>
      <row r="1">${cell('A1', '甲')}${cell('B1', '乙')}</row><row r="2" hidden="1">${cell('A2', '丙')}</row><row r="4" hidden="1"/></sheetData>`;
    const comments = {
      'xl/comments1.xml': '<comments><comment><text><t>内部意见</t></text></comment></comments>',
    };
    const file = anXlsx(
      [
        { name: '公开', xml },
        { name: '底稿', state: 'state="veryHidden"', xml: '<sheetData/>' },
      ],
      comments,
    );
    expect(await factsOf(file, '.xlsx')).toEqual([
      ['file-hidden', '× 1', '丙', 'row', 2],
      ['file-hidden', '× 1', 'column', 2],
      ['file-comments', '× 1', '内部意见', 'comment'],
      ['file-hidden', '底稿', 'sheet', '底稿'],
    ]);
  });
});

describe('a PDF', () => {
  it('is read page by page, also in a Chinese font that is not embedded', async () => {
    expect(await linesOf(aPdf(['关于印发办法的通知', '联系人电话 13812345678']), '.pdf')).toEqual([
      ['关于印发办法的通知', 'page', 1],
      ['联系人电话 13812345678', 'page', 2],
    ]);
  });

  it('tells of notes, scripts, files, layers that are off and its author', async () => {
    const file = aPdf(['正文'], {
      catalog:
        '/Names << /EmbeddedFiles << /Names [(a.xls) 12 0 R] >> /JavaScript << /Names [(s) 13 0 R] >> >> /OCProperties << /OCGs [14 0 R] /D << /OFF [14 0 R] >> >>',
      page: '/Annots [10 0 R]',
      trailer: '/Info 11 0 R',
      objects: [
        '<< /Type /Annot /Subtype /Text /Rect [0 0 20 20] /Contents (check this) >>',
        '<< /Author (Wang Wu) >>',
        '<< /Type /Filespec /F (a.xls) /UF (a.xls) /EF << /F 15 0 R >> >>',
        '<< /S /JavaScript /JS (app.alert\\(1\\)) >>',
        '<< /Type /OCG /Name (draft) >>',
        '<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream',
      ],
    });
    expect(await factsOf(file, '.pdf')).toEqual([
      ['file-script', '× 1'],
      ['file-embedded', '× 1', 'a.xls'],
      ['file-hidden', '× 1', 'draft'],
      ['file-comments', '× 1', 'check this', 'page', 1],
      ['file-author', 'Wang Wu', 'properties'],
    ]);
  });

  it('without text says so', async () =>
    expect(await factsOf(aPdf(['']), '.pdf')).toEqual([['file-no-text']]));
});

describe('plain text', () => {
  it('is read in either encoding', async () => {
    const gb = Buffer.from([0xb5, 0xe7, 0xbb, 0xb0]);
    expect(await linesOf(gb, '.txt')).toEqual([['电话', 'line', 1]]);
    expect(await linesOf(Buffer.from('一\n\n二'), '.csv')).toEqual([
      ['一', 'line', 1],
      ['二', 'line', 3],
    ]);
  });
});

describe('a hostile file', () => {
  const bomb = zip([{ name: 'word/document.xml', data: Buffer.alloc(120 * 1024 * 1024, 32) }]);
  it.each([
    ['what is no file of its kind', Buffer.from('nonsense'), '.docx', 'broken'],
    ['a PDF of nonsense', Buffer.from('%PDF-1.7 nonsense %%EOF'), '.pdf', 'broken'],
    ['a file that unpacks to more than fits', bomb, '.docx', 'too-large'],
    [
      'a part larger than its directory says',
      zip([{ name: 'word/document.xml', data: Buffer.alloc(1_000_000, 32), claimedSize: 10 }]),
      '.docx',
      'broken',
    ],
    [
      'a locked one',
      zip([{ name: 'word/document.xml', data: Buffer.from('x'), flags: 1 }]),
      '.docx',
      'locked',
    ],
    [
      'entities that grow',
      aDocx('', {
        'word/comments.xml':
          '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>',
      }),
      '.docx',
      'broken',
    ],
    ['a tag that never ends', aDocx('<w:t a="'), '.docx', 'broken'],
  ])('is called unread: %s', async (_, bytes, extension, why) =>
    expect(await factsOf(bytes, extension)).toEqual([['file-unread', why]]),
  );
});
