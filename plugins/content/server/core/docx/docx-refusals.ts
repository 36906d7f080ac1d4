export type DocxRefusal =
  | 'docx.no-file'
  | 'docx.old-format'
  | 'docx.locked'
  | 'docx.not-docx'
  | 'docx.broken'
  | 'docx.too-large'
  | 'docx.too-slow';

/** What a person reads when a Word file cannot be read. */
export const DOCX_REFUSALS: Record<DocxRefusal, string> = {
  'docx.no-file':
    '没有收到 Word 文件，请选择一个 .docx 文件。/ No Word file came. Choose a .docx file.',
  'docx.old-format':
    '这是旧版 Word 文件（.doc）或加了密码的文件，无法读取。请用 Word 或 WPS 打开，去掉打开密码，另存为 .docx 后再导入。/ This is an old Word file (.doc) or one with a password. Save it as .docx without a password.',
  'docx.locked':
    '文件加了打开密码，无法读取。请去掉密码后再导入。/ The file has a password. Take it off first.',
  'docx.not-docx':
    '文件内容不是 Word 文档（.docx），请检查是否选错文件。/ The file is not a Word document (.docx).',
  'docx.broken':
    '文件已损坏，无法读取。请用 Word 或 WPS 打开并另存后再导入。/ The file is damaged. Open it in Word and save it again.',
  'docx.too-large':
    '文件太大（文件本身最大 50 MB，展开后最大 200 MB），请压缩图片或拆分后再导入。/ The file is too large (50 MB, 200 MB unpacked). Make its pictures smaller or split it.',
  'docx.too-slow':
    '文件太复杂，30 秒内未能读完。请拆分后再导入。/ The file takes longer than 30 seconds to read. Split it.',
};

/** What is kept of a Word file and what is not, counted, for the person who imports it. */
export type DocxReport = {
  kept: { paragraphs: number; tables: number; pictures: number; footnotes: number };
  dropped: {
    /** Pictures of kinds that are not taken (WMF, EMF, TIFF), linked ones, refused ones. */
    pictures: number;
    charts: number;
    formulas: number;
    comments: number;
    /** Passages that tracking marked as deleted. */
    deletions: number;
    /** Numbers that Word adds to headings by itself: they are not in the text. */
    headingNumbers: number;
    /** Cells with a background. */
    backgrounds: number;
  };
};
