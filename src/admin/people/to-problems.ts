type Answer = { data?: unknown; error?: unknown };
type Problem = { message?: string; details?: { errors?: { path?: string[]; message?: string }[] } };

/** What a refused deed says: of fields by their name, of the whole under ''. Empty where it was done. */
export const toProblems = (answer: Answer, unknownMessage: string): Record<string, string> => {
  if (answer.error === undefined) return {};
  const { message, details } = answer.error as Problem;
  const fields = (details?.errors ?? []).flatMap(({ path, message: text }) =>
    path?.[0] && text ? [[path[0], text] as const] : [],
  );
  return fields.length > 0 ? Object.fromEntries(fields) : { '': message ?? unknownMessage };
};
