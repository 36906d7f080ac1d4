// What a service of the outside said, told apart from what only came back.
export type ServiceAnswer =
  | { kind: 'ok'; body: unknown }
  | { kind: 'error'; code: number; error: string }
  /** Not what the service says: a page of a proxy, a cut text, nothing. */
  | { kind: 'unreadable'; status: number };

/** `findError`: the service's own error in a body; null where it says of none. Only 200 without one is a success. */
export const readServiceAnswer = (
  { status, text }: { status: number; text: string },
  findError: (body: unknown) => { code: number; error: string } | null,
): ServiceAnswer => {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // Not JSON is one of the answers that this tells apart.
    return { kind: 'unreadable', status };
  }
  const error = findError(body);
  if (error !== null) return { kind: 'error', ...error };
  return status === 200 ? { kind: 'ok', body } : { kind: 'unreadable', status };
};
