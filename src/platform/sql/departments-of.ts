/**
 * The departments of a person (as SQL), as a column: what gongkai.departments_of says, written out, because PostgreSQL calls
 * a function that looks into a table anew each time where it plans this with the query around it.
 */
export const departmentsOf = (person: string): string =>
  `coalesce((select pd.departments from gongkai.person_departments pd where pd.person = ${person} order by pd.entry_id desc limit 1), '{}')`;
