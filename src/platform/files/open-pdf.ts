// Opens a PDF to read what it says, without drawing it.
import path from 'node:path';

import type * as Pdf from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The library asks for what browsers draw with when it is loaded; text alone needs none of it. */
const load = (): typeof Pdf => {
  const drawn = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) drawn[name] ??= class {};
  // Late, after what it asks for; as an import it would come first.
  return require('pdfjs-dist/legacy/build/pdf.mjs') as typeof Pdf;
};

/** The caller destroys the task in the end. */
export const openPdf = (bytes: Buffer): Pdf.PDFDocumentLoadingTask => {
  const { getDocument, VerbosityLevel } = load();
  const root = path.dirname(require.resolve('pdfjs-dist/package.json'));
  return getDocument({
    data: new Uint8Array(bytes),
    // Chinese fonts that are not embedded name their signs by these tables.
    cMapUrl: `${root}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${root}/standard_fonts/`,
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
};
