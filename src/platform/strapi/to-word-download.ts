const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A Word file as an answer: as text, because the admin's client reads answers to a POST as JSON, whatever they are. */
export const toWordDownload = (name: string, bytes: Uint8Array) => ({
  name,
  type: DOCX,
  base64: Buffer.from(bytes).toString('base64'),
});
