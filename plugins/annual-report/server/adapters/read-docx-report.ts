// A published report as a Word file: its HTML.
import mammoth from 'mammoth';

export const readDocxReport = async (bytes: Buffer): Promise<string> =>
  (await mammoth.convertToHtml({ buffer: bytes })).value;
