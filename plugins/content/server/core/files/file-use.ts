import type { ItemKey } from '../../../../../src/contracts/item';

/** Where a file is used: what holds it, and how it stands. */
export type FileUse = ItemKey & {
  /** The media library's row id. */
  fileRowId: number;
  title: string | null;
  /** 工作稿, 审核单, 发布 */
  place: 'working-copy' | 'in-review' | 'public';
  /** Attribute of the working copy that holds it; null for a revision. */
  field: string | null;
};

const PLACES: Record<FileUse['place'], readonly [string, string]> = {
  'working-copy': ['工作稿', 'working copy'],
  'in-review': ['审核中', 'in review'],
  public: ['已公开', 'public'],
};
const SHOWN = 5;

const sayUse = ({ title, place }: FileUse, language: 0 | 1): string =>
  language === 0
    ? `《${title ?? '无标题'}》（${PLACES[place][0]}）`
    : `“${title ?? 'untitled'}” (${PLACES[place][1]})`;

/** One line for each item and place, however many fields of it hold the file. */
const withoutRepeats = (uses: readonly FileUse[]): FileUse[] => [
  ...new Map(
    uses.map((use) => [`${use.type}/${use.documentId}/${use.locale}/${use.place}`, use]),
  ).values(),
];

/** Why these files are not deleted, and where they are used. */
export const toInUseText = (uses: readonly FileUse[]): string => {
  const all = withoutRepeats(uses);
  const [zh, en] = ([0, 1] as const).map((language) =>
    all.slice(0, SHOWN).map((use) => sayUse(use, language)),
  ) as [string[], string[]];
  const more = all.length - SHOWN;
  return (
    `文件正被使用，不能删除：${zh.join('、')}${more > 0 ? ` 等 ${all.length} 处` : ''}。请先从稿件中移除；已公开的，先更正或撤稿。` +
    ` / The file is in use and cannot be deleted: ${en.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Take it out of the item first; a public one is corrected or withdrawn first.`
  );
};
