import type { FileReference, RevisionContent } from '../../../../src/contracts/revision';

export type FilePair = { path: string; before: FileReference; after: FileReference };

const PLACES: readonly [path: string, of: (content: RevisionContent) => FileReference[]][] = [
  ['documentFile', ({ documentFile }) => (documentFile ? [documentFile] : [])],
  ['attachments', ({ attachments }) => attachments],
];
/** Each may take a while to read. */
const MOST = 10;

const isSame = (one: FileReference, other: FileReference): boolean => one.sha256 === other.sha256;

/** By the same id, then by the same name; and whatever is left where one went and one came. */
const pairPlace = (before: readonly FileReference[], after: readonly FileReference[]) => {
  const pairs: Omit<FilePair, 'path'>[] = [];
  let gone = before.filter((file) => !after.some((other) => isSame(file, other)));
  let come = after.filter((file) => !before.some((other) => isSame(file, other)));
  const pairBy = (fits: (one: FileReference, other: FileReference) => boolean) => {
    for (const one of gone) {
      const other = come.find((candidate) => fits(one, candidate));
      if (!other) continue;
      pairs.push({ before: one, after: other });
      come = come.filter((candidate) => candidate !== other);
      gone = gone.filter((candidate) => candidate !== one);
    }
  };
  pairBy((one, other) => one.fileId === other.fileId);
  pairBy((one, other) => one.name === other.name);
  if (gone.length === 1 && come.length === 1) pairBy(() => true);
  return pairs;
};

/** Attachments that took the place of older ones, so that their texts can be held against each other. */
export const pairFiles = (before: RevisionContent, after: RevisionContent): FilePair[] =>
  PLACES.flatMap(([path, of]) =>
    pairPlace(of(before), of(after)).map((pair) => ({ path, ...pair })),
  ).slice(0, MOST);
