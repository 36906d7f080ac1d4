import type { FileReference, RevisionContent } from '../../../../src/contracts/revision';
import type { FileDiff, PartChange } from '../../../../src/contracts/revision-diff';

const PLACES: readonly [path: string, of: (content: RevisionContent) => FileReference[]][] = [
  ['cover', ({ cover }) => (cover ? [cover] : [])],
  ['pictures', ({ pictures }) => pictures],
  ['body', ({ bodyFiles }) => bodyFiles],
  ['attachments', ({ attachments }) => attachments],
  ['documentFile', ({ documentFile }) => (documentFile ? [documentFile] : [])],
];

const sayPoint = ({ focalPoint }: FileReference): string =>
  focalPoint ? `${focalPoint.x}% ${focalPoint.y}%` : '';

const changesOf = (before: FileReference, after: FileReference): PartChange[] =>
  [
    { name: 'content', before: before.sha256, after: after.sha256 },
    { name: 'name', before: before.name, after: after.name },
    {
      name: 'alternativeText',
      before: before.alternativeText ?? '',
      after: after.alternativeText ?? '',
    },
    { name: 'caption', before: before.caption ?? '', after: after.caption ?? '' },
    { name: 'focalPoint', before: sayPoint(before), after: sayPoint(after) },
  ].filter((change) => change.before !== change.after);

const toFileDiff = (
  path: string,
  mark: FileDiff['mark'],
  { fileId, name, mime, sha256, extension, sizeBytes }: FileReference,
  changes: PartChange[] = [],
): FileDiff => ({
  path,
  mark,
  file: { fileId, name, mime, sha256, extension, sizeBytes },
  changes,
});

const orderOf = (files: readonly FileReference[], common: ReadonlySet<string>): string =>
  files
    .map(({ fileId }) => fileId)
    .filter((fileId) => common.has(fileId))
    .join(' ');

const diffPlace = (
  path: string,
  before: readonly FileReference[],
  after: readonly FileReference[],
): FileDiff[] => {
  const older = new Map(before.map((file) => [file.fileId, file]));
  const newer = new Map(after.map((file) => [file.fileId, file]));
  const common = new Set([...newer.keys()].filter((fileId) => older.has(fileId)));
  // The body shows the order of its own pictures.
  const isMoved = path !== 'body' && orderOf(before, common) !== orderOf(after, common);
  const placeIn = (files: readonly FileReference[], { fileId }: FileReference) =>
    String(files.findIndex((file) => file.fileId === fileId) + 1);
  const toChanges = (file: FileReference): PartChange[] => {
    const old = older.get(file.fileId);
    if (!old) return [];
    const [from, to] = [placeIn(before, file), placeIn(after, file)];
    const moved = isMoved && from !== to ? [{ name: 'place', before: from, after: to }] : [];
    return [...changesOf(old, file), ...moved];
  };
  return [
    ...[...older.values()]
      .filter(({ fileId }) => !common.has(fileId))
      .map((file) => toFileDiff(path, 'removed', file)),
    ...[...newer.values()].flatMap((file) => {
      if (!common.has(file.fileId)) return [toFileDiff(path, 'added', file)];
      const changes = toChanges(file);
      return changes.length > 0 ? [toFileDiff(path, 'changed', file, changes)] : [];
    }),
  ];
};

/** Files that came, went, or are otherwise now, by the field that holds them. */
export const diffFiles = (before: RevisionContent, after: RevisionContent): FileDiff[] =>
  PLACES.flatMap(([path, of]) => diffPlace(path, of(before), of(after)));
