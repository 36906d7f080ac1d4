import { type Outcome } from '../../../../src/contracts/outcome';
import { sanitiseBody } from '../../../../src/platform/html/sanitise-body';
import { DOCX_REFUSALS, type DocxRefusal, type DocxReport } from '../core/docx/docx-refusals';

export type WordPicture = { bytes: Uint8Array; mime: string };
export type ImportDocxDeps = {
  convert(
    file: string,
  ): Promise<
    { html: string; pictures: WordPicture[]; report: DocxReport } | { refusal: DocxRefusal }
  >;
  /** Stores a picture in the media library; its document id, or null where it is refused. */
  storePicture(picture: WordPicture, name: string): Promise<string | null>;
};

export const refuseDocx = (refusal: DocxRefusal): Extract<Outcome, { ok: false }> => ({
  ok: false,
  refusal,
  message: DOCX_REFUSALS[refusal],
});

/**
 * A Word file as a body: read in bounds, its pictures into the media library, the rest through the allow-list. What could
 * not be kept is counted.
 */
export const createImportDocx =
  ({ convert, storePicture }: ImportDocxDeps) =>
  async (file: string): Promise<Outcome<{ html: string; report: DocxReport }>> => {
    const converted = await convert(file);
    if ('refusal' in converted) return refuseDocx(converted.refusal);
    const { html, pictures, report } = converted;
    const ids: (string | null)[] = [];
    for (const [at, picture] of pictures.entries()) {
      ids.push(await storePicture(picture, `Word 图片 ${at + 1}`));
    }
    const kept = ids.filter((id) => id !== null).length;
    const withIds = html.replaceAll(/ data-picture="(\d+)"/g, (_mark, at: string) => {
      const id = ids[Number(at)];
      return id ? ` data-file-id="${id}"` : '';
    });
    return {
      ok: true,
      html: sanitiseBody(withIds),
      report: {
        kept: { ...report.kept, pictures: kept },
        dropped: { ...report.dropped, pictures: ids.length - kept },
      },
    };
  };
