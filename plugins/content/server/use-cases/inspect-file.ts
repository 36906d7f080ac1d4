import { type Content, type FileKind } from '../core/files/file-kinds';
import { type FileRefusal, type FileRefusalCode, refuseFile } from '../core/files/file-refusals';
import { type Judged, judgeFile, judgeName } from '../core/files/judge-file';
import { toContainerContent } from '../core/files/sniff-content';

/** A picture as it will be kept; what the library calls its formats. */
export type PictureFile = { path: string; width: number; height: number; sizeBytes: number };
export type MadePicture<Size extends string> = PictureFile & {
  sizes: (PictureFile & { name: Size })[];
};

export type InspectDeps<Size extends string> = {
  readContent(file: string): Promise<{ content: Content; sizeBytes: number }>;
  hasPdfEnd(file: string, sizeBytes: number): Promise<boolean>;
  readArchive(
    file: string,
    sizeBytes: number,
  ): Promise<
    | { names: ReadonlySet<string>; problem?: undefined }
    | { names?: undefined; problem: FileRefusalCode }
  >;
  makePicture(
    file: string,
    kind: FileKind,
    folder: string,
  ): Promise<{ picture: MadePicture<Size> } | { problem: FileRefusalCode }>;
};

/** What is stored of an uploaded file. */
export type Inspected<Size extends string> = {
  ok: true;
  name: string;
  kind: FileKind;
  /** Of pictures only: these are stored instead of the bytes that came. */
  picture: MadePicture<Size> | null;
};

/**
 * Judges one uploaded file by its bytes before anything is stored, and makes of a picture what will be kept of it, into
 * `folder`. The name alone is judged first, so that what is never taken is not even read.
 */
export const createInspectFile =
  <Size extends string>(deps: InspectDeps<Size>) =>
  async (
    file: { path: string; name: string },
    folder: string,
  ): Promise<Inspected<Size> | FileRefusal> => {
    const refused = judgeName(file.name);
    if (refused) return refused;
    const judged = await judgeBytes(deps, file);
    if (!judged.ok) return judged;
    const { kind, name } = judged;
    if (kind.family !== 'picture') return { ok: true, name, kind, picture: null };
    const made = await deps.makePicture(file.path, kind, folder);
    return 'problem' in made
      ? refuseFile(made.problem, name)
      : { ok: true, name, kind, picture: made.picture };
  };

const judgeBytes = async <Size extends string>(
  { readContent, hasPdfEnd, readArchive }: InspectDeps<Size>,
  file: { path: string; name: string },
): Promise<Judged> => {
  const { content, sizeBytes } = await readContent(file.path);
  if (content === 'pdf' && !(await hasPdfEnd(file.path, sizeBytes))) {
    return refuseFile('broken-document', file.name);
  }
  if (content !== 'zip') return judgeFile(file.name, content);
  const archive = await readArchive(file.path, sizeBytes);
  return archive.names
    ? judgeFile(file.name, toContainerContent(archive.names))
    : refuseFile(archive.problem, file.name);
};
