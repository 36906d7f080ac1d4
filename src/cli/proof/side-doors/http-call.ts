// The CMS by HTTP, as its pages and as programs speak to it.

export type Reply = {
  status: number;
  body: unknown;
  /** What it says of an error; '' without one. */ message: string;
};
export type Call = (method: string, address: string, body?: object | FormData) => Promise<Reply>;

type Told = { error?: { message?: string } } | null;

const read = async (response: Response): Promise<Reply> => {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const body = isJson && text !== '' ? (JSON.parse(text) as unknown) : text;
  const message = isJson ? ((body as Told)?.error?.message ?? '') : text.slice(0, 200);
  return { status: response.status, body, message: response.ok ? '' : message };
};

/** Calls of one person or program: `token` is sent with each; null for nobody. */
export const createCall =
  (url: string, token: string | null): Call =>
  async (method, address, body) => {
    const isForm = body instanceof FormData;
    const response = await fetch(url + address, {
      method,
      headers: {
        ...(isForm ? {} : { 'content-type': 'application/json' }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    return read(response);
  };

/** The body, where the call was accepted. */
export const accepted = async <T>(asked: Promise<Reply>): Promise<T> => {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body as T;
};
