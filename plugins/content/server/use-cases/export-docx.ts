import { isHtmlBody, toBodyFileIds } from '../../../../src/platform/html/body-references';
import { sanitiseBody } from '../../../../src/platform/html/sanitise-body';
import { toWordHtml, type WordImage } from '../core/docx/to-word-html';

export type ExportDocxDeps = {
  /** The pictures among these files, by document id. */
  readImages(fileIds: readonly string[]): Promise<ReadonlyMap<string, WordImage>>;
  write(html: string, title: string): Promise<Buffer>;
};

/** More pictures than any text has; what comes after keeps its caption. */
const MOST_PICTURES = 100;

/** Title and body as a Word file, pictures inside. */
export const createExportDocx =
  ({ readImages, write }: ExportDocxDeps) =>
  async ({ title, html }: { title: string; html: string }): Promise<Buffer> => {
    const isHtml = isHtmlBody(html);
    const body = isHtml ? sanitiseBody(html) : html;
    const images = await readImages(isHtml ? toBodyFileIds(body).slice(0, MOST_PICTURES) : []);
    return write(toWordHtml({ title, body, isHtml, images }), title);
  };
