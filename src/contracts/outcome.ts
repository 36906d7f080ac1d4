/** An expected answer of a use-case: done, or a refusal with its code, the message for the person, and facts. */
export type Outcome<T extends object = object> =
  | ({ ok: true } & T)
  | { ok: false; refusal: string; message: string; errors?: readonly FieldError[] };

/** What is wrong with one field, in the person's language. */
export type FieldError = { path: string; message: string };
