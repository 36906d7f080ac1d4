// Who speaks to the CMS: people who sign in, and programs with a token.
import { LOCALES } from '../../../contracts/item';
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPerson } from '../../../people/demo-people';
import { accepted, type Call, createCall } from './http-call';

export type Person = DemoPerson['key'];
export const NEWS_UID = 'api::news-post.news-post';

const signIn = async (url: string, email: string): Promise<Call> => {
  const credentials = { email, password: DEMO_PASSWORD };
  const { data } = await accepted<{ data: { token: string } }>(
    createCall(url, null)('POST', '/admin/login', credentials),
  );
  return createCall(url, data.token);
};

/** The same person at another CMS process. */
export const signInAt = (url: string, key: Person): Promise<Call> =>
  signIn(url, DEMO_PEOPLE.find((person) => person.key === key)?.email ?? '');

/** Everybody signed in, by key. */
export const openCalls = async (url: string) => {
  const calls = await Promise.all(
    DEMO_PEOPLE.map(async ({ key, email }) => [key, await signIn(url, email)] as const),
  );
  return Object.fromEntries(calls) as Record<Person, Call>;
};

/** With full access. */
export const makeApiToken = async (administrator: Call, url: string) => {
  const { data } = await accepted<{ data: { id: number; accessKey: string } }>(
    administrator('POST', '/admin/api-tokens', {
      name: '全权限程序',
      description: '',
      lifespan: null,
      type: 'full-access',
    }),
  );
  return { call: createCall(url, data.accessKey), ref: `api-token:${data.id}` };
};

const FIELDS = [
  ...['title', 'summary', 'body', 'column', 'department', 'author', 'origin', 'format'],
  ...['issuedOn', 'disclosure', 'accounts', 'cover'],
];

/** Every permission on news posts. */
export const makeAdminToken = async (administrator: Call, url: string): Promise<Call> => {
  const actions = ['create', 'read', 'update', 'delete'];
  const { data } = await accepted<{ data: { accessKey: string } }>(
    administrator('POST', '/admin/admin-tokens', {
      name: '管理令牌',
      description: '',
      lifespan: null,
      adminPermissions: actions.map((action) => ({
        action: `plugin::content-manager.explorer.${action}`,
        subject: NEWS_UID,
        properties:
          action === 'delete' ? { locales: LOCALES } : { fields: FIELDS, locales: LOCALES },
        conditions: [],
      })),
    }),
  );
  return createCall(url, data.accessKey);
};
