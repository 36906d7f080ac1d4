// A Word file as Word writes it, in small: styles, a list, a table with merged cells, footnotes, pictures, what is lost.
import { writeZip } from '../../src/platform/files/write-zip';
import { samplePicture } from './sample-picture';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const NAMESPACES = `${W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`;
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
const item = (level: number, text: string) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
const picture = (id: string) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="施工现场"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const DOCUMENT = [
  paragraph(run('关于农村公路建设情况的通报'), style('a3')),
  paragraph(run('一、总体情况'), style('1')),
  paragraph(
    `${run('今年完成')}${run('投资', '<w:b/>')}${run('48.6亿元')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}`,
    style('a4'),
  ),
  paragraph(run('　　手工缩进的一段。'), ''),
  paragraph(run('落款'), '<w:jc w:val="right"/>'),
  item(0, '压实责任'),
  item(1, '县级责任'),
  item(0, '保障资金'),
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1500"/><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>
   <w:tr>${cell('地区', '<w:vMerge w:val="restart"/>')}${cell('里程', '<w:gridSpan w:val="2"/><w:shd w:val="clear" w:fill="FFEEAA"/>')}</w:tr>
   <w:tr>${cell('', '<w:vMerge/>')}${cell('计划')}${cell('完成')}</w:tr></w:tbl>`,
  paragraph(`${run('见下图')}${picture('rId4')}${picture('rId5')}`),
  paragraph(
    '<w:del w:id="7" w:author="x"><w:r><w:delText>删去</w:delText></w:r></w:del><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>',
  ),
].join('');

const STYLES = `<w:styles ${W}>
  <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
  <w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="a5"><w:name w:val="公文正文"/><w:basedOn w:val="a"/><w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="a4"><w:name w:val="公文正文二"/><w:basedOn w:val="a5"/></w:style></w:styles>`;

const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${[0, 1]
  .map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="decimal"/></w:lvl>`)
  .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const FOOTNOTES = `<w:footnotes ${W}><w:footnote w:id="2">${paragraph(run('省统计局通报。'))}</w:footnote></w:footnotes>`;

const PARTS = [
  ['rId1', 'styles', 'styles.xml'],
  ['rId2', 'numbering', 'numbering.xml'],
  ['rId3', 'footnotes', 'footnotes.xml'],
  ['rId4', 'image', 'media/image1.png'],
  ['rId5', 'image', 'media/image2.emf'],
] as const;

const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

const toRelations = (list: readonly (readonly [string, string, string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** `document`: other words of the text, as XML of Word. */
export const aWordFile = ({
  document = DOCUMENT,
  picture: bytes = samplePicture(320, 180, 2),
} = {}): Buffer =>
  writeZip(
    Object.entries({
      '[Content_Types].xml': TYPES,
      '_rels/.rels': toRelations([['rId1', 'officeDocument', 'word/document.xml']]),
      'word/document.xml': `<?xml version="1.0"?><w:document ${NAMESPACES}><w:body>${document}</w:body></w:document>`,
      'word/_rels/document.xml.rels': toRelations(PARTS),
      'word/styles.xml': STYLES,
      'word/numbering.xml': NUMBERING,
      'word/footnotes.xml': FOOTNOTES,
      'word/media/image1.png': bytes,
      'word/media/image2.emf': Buffer.alloc(64, 1),
    }).map(([name, content]) => ({ name, bytes: Buffer.from(content) })),
  );
