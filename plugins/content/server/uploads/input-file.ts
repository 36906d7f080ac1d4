/** What the body parser makes of one file of a request. */
export type InputFile = {
  filepath: string;
  originalFilename?: string | null;
  /** Ascending in the order of the request (nameByArrival). */
  newFilename?: string;
  mimetype?: string | null;
  size: number;
  detectedMimeType?: string;
  /** What a person called it in the dialog; see giveOwnNames. */
  givenName?: string;
};
export type FileInfo = { name?: string | null } & Record<string, unknown>;

/** A request carries one file, or several. */
export const toList = <T>(one: T | T[]): T[] => (Array.isArray(one) ? one : [one]);
