import { type Outcome } from '../../../../src/contracts/outcome';
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

/** Gives the pictures of a body their ids; one that was not stored goes with its place. */
const placePictures = (html: string, ids: readonly (string | null)[]): string =>
  html.replaceAll(
    / data-file-id="picture-(\d+)"|<figure data-file-id="picture-(\d+)">[^]*?<\/figure>/g,
    (place, inside: string | undefined, at = inside) => {
      const id = ids[Number(at)];
      return id ? place.replace(/picture-\d+/, id) : '';
    },
  );

/**
 * A Word file as a body: read in bounds and through the allow-list, its pictures into the media library. What could not be
 * kept is counted.
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
    return {
      ok: true,
      html: placePictures(html, ids),
      report: {
        kept: { ...report.kept, pictures: kept },
        dropped: { ...report.dropped, pictures: ids.length - kept },
      },
    };
  };
