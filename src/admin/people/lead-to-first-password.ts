// The server answers everything but this page's own request with one code until a password of one's own is chosen.
const CODE = 'people.first-password';
export const FIRST_PASSWORD = 'first-password';

type Refused = { payload?: { details?: { code?: string } }; error?: unknown };
type Middleware = () => (next: (action: unknown) => unknown) => (action: unknown) => unknown;

const isDemand = (action: unknown): boolean =>
  (action as Refused | null)?.payload?.details?.code === CODE;

const pageAddress = (): string => {
  const { pathname } = window.location;
  const base = /^(.*?\/admin)(\/|$)/.exec(pathname)?.[1] ?? '/admin';
  return `${base}/${FIRST_PASSWORD}`;
};

/** Leads whoever must choose a password to the page for it. */
export const leadToFirstPassword = (): Middleware => () => (next) => (action) => {
  if (isDemand(action) && window.location.pathname !== pageAddress()) {
    window.location.assign(pageAddress());
  }
  return next(action);
};
