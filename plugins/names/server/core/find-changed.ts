import { NAME_FIELDS, type Names } from '../../../../src/contracts/named';

type Fields = Readonly<Record<string, unknown>>;

const toTrimmed = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const nameOf = (names: Names, field: (typeof NAME_FIELDS)[number]): string =>
  ({ nameZh: names.zh, nameEn: names.en, slug: names.slug ?? '' })[field];

/**
 * Fields of a save that say another name than the desk's row did, and neither what readers see nor what was confirmed. A
 * form sends all of them back, changed or not.
 */
export const findChanged = (
  data: Fields,
  row: Fields,
  allowed: readonly Names[],
): (typeof NAME_FIELDS)[number][] =>
  NAME_FIELDS.filter((field) => {
    if (!(field in data)) return false;
    const now = toTrimmed(data[field]);
    return now !== toTrimmed(row[field]) && !allowed.some((names) => nameOf(names, field) === now);
  });
