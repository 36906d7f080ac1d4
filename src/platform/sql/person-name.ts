/** The name of a person as SQL, Chinese names with the family name first; `u` is a row of public.admin_users. */
export const personName = (u: string): string =>
  `coalesce(nullif(btrim(concat(${u}.lastname, ${u}.firstname)), ''), ${u}.username, ${u}.email)`;
