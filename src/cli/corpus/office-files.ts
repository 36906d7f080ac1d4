// Files of the kinds that checks read, each with what a file should not carry; for tests and for the bench.
import { writeZip } from '../../platform/files/write-zip';

const toZip = (parts: Record<string, string>): Buffer =>
  writeZip(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));

const TYPES = { '[Content_Types].xml': '<Types/>' };
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** `body`: XML of Word; `more`: other parts. */
export const aDocx = (body: string, more: Record<string, string> = {}): Buffer =>
  toZip({
    ...TYPES,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...more,
  });
export const wordParagraph = (text: string, properties = ''): string =>
  `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
export const WORD_COMMENTS = `<w:comments ${W}><w:comment w:author="张三"><w:p><w:r><w:t>此处待核 13812345678</w:t></w:r></w:p></w:comment></w:comments>`;
export const OFFICE_AUTHOR = {
  'docProps/core.xml':
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>王五</dc:creator><cp:lastModifiedBy>赵六</cp:lastModifiedBy></cp:coreProperties>',
};

type Sheet = { name: string; state?: string; xml: string };

export const anXlsx = (sheets: readonly Sheet[], more: Record<string, string> = {}): Buffer => {
  const list = sheets
    .map(({ name, state }, at) => `<sheet name="${name}" ${state ?? ''} r:id="rId${at + 1}"/>`)
    .join('');
  const targets = sheets
    .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
    .join('');
  return toZip({
    ...TYPES,
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${targets}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet>${xml}</worksheet>`,
      ]),
    ),
    ...more,
  });
};

const toHex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

/**
 * A PDF of pages, each one line of text in a Chinese font that is not embedded, as old ones are. `objects`: further ones,
 * from number 10 on; `catalog`, `page`, `trailer`: more entries of these.
 */
export const aPdf = (
  lines: readonly string[],
  {
    catalog = '',
    page = '',
    trailer = '',
    objects = [] as string[],
  }: { catalog?: string; page?: string; trailer?: string; objects?: string[] } = {},
): Buffer => {
  const firstPage = 10 + objects.length;
  const pages = lines.flatMap((line, at) => {
    const content = line === '' ? '' : `BT /F1 12 Tf 50 700 Td <${toHex(line)}> Tj ET`;
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${firstPage + at * 2 + 1} 0 R ${at === 0 ? page : ''} >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ];
  });
  const kids = lines.map((_, at) => `${firstPage + at * 2} 0 R`).join(' ');
  const fixed = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${lines.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ...['<< >>', '<< >>', '<< >>', '<< >>'],
  ];
  let text = '%PDF-1.7\n';
  const places = [...fixed, ...objects, ...pages].map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${text}xref\n0 ${places.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${places.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF`,
    'latin1',
  );
};
