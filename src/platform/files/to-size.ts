const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'];

/** '18 KB', '3.2 MB'; the unit is 1,024 bytes, as file managers show it. */
export const toSize = (bytes: number): string => {
  const power = Math.min(
    UNITS.length - 1,
    Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)),
  );
  const value = bytes / 1024 ** power;
  return `${value >= 10 ? Math.round(value) : Number(value.toFixed(1))} ${UNITS[power]}`;
};
