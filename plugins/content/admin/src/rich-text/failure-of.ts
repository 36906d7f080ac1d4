/**
 * What the server answered to a failed request, in its words; null where there was no answer to read: the connection or the
 * server itself is gone, and the browser and Strapi's client have only English for that.
 */
export const failureOf = (error: unknown): string | null => {
  const { name, message, response } = (error ?? {}) as {
    name?: string;
    message?: string;
    response?: object;
  };
  return name === 'FetchError' && response !== undefined && message ? message : null;
};
