// How the data of a save names its department: an id, a document id, or Strapi's connect, disconnect and set.

type Change = { connect?: unknown; set?: unknown; disconnect?: unknown };

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || [value].flat().length === 0;

const isChange = (value: unknown): value is Change =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether the data says anything of the department, be it that there is none any more. */
export const isNamed = (data: Record<string, unknown> | undefined): boolean =>
  data !== undefined && 'department' in data;

const isChosen = (value: unknown): boolean => {
  if (!isChange(value)) return !isEmpty(value);
  if ('connect' in value || 'set' in value || 'disconnect' in value)
    return !isEmpty(value.connect) || !isEmpty(value.set);
  return true;
};

/** The data of a new item, in this department where it chooses none itself. */
export const withDepartment = (
  data: Record<string, unknown>,
  departmentId: string,
): Record<string, unknown> =>
  isChosen(data.department) ? data : { ...data, department: departmentId };
