// The desk by HTTP, as the admin's pages speak to it.
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPerson } from '../../people/demo-people';
import { type Reviewer, REVIEWERS } from '../replay/office';

const NEWS = '/content-manager/collection-types/api::news-post.news-post';

type Person = DemoPerson['key'];
type Case = { caseId: number; fingerprint: string };

const ask = async <T>(url: string, token: string | null, body?: unknown): Promise<T> => {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text.slice(0, 500)}`);
  return JSON.parse(text === '' ? '{}' : text) as T;
};

const signIn = async (url: string, key: Person): Promise<string> => {
  const email = DEMO_PEOPLE.find((person) => person.key === key)?.email;
  const { data } = await ask<{ data: { token: string } }>(`${url}/admin/login`, null, {
    email,
    password: DEMO_PASSWORD,
  });
  return data.token;
};

/** A relation as the content-manager's form sends it. */
const connect = (documentId: unknown) => ({ connect: [{ documentId }], disconnect: [] });

/** Signs in an editor and the three reviewers of the demo. */
export const openDesk = async (url: string) => {
  const tokens = new Map<Person, string>();
  for (const key of ['editor', ...REVIEWERS] as const) tokens.set(key, await signIn(url, key));
  const as = (key: Person) => tokens.get(key) ?? null;
  const save = async (data: Record<string, unknown>): Promise<string> => {
    const form = { ...data, column: connect(data.column), department: connect(data.department) };
    const saved = await ask<{ data: { documentId: string } }>(
      `${url}${NEWS}?locale=zh-Hans`,
      as('editor'),
      form,
    );
    return saved.data.documentId;
  };
  return {
    /** Answers the document id. */
    save,
    editorToken: as('editor') ?? '',
    /** Saves, submits, approves three times and publishes; six requests. */
    publish: async (data: Record<string, unknown>): Promise<void> => {
      const item = `${url}/review/items/news-post/${await save(data)}`;
      const { caseId, fingerprint } = await ask<Case>(
        `${item}/submit?locale=zh-Hans`,
        as('editor'),
        {},
      );
      for (const reviewer of REVIEWERS satisfies readonly Reviewer[]) {
        const decision = { verdict: 'approve', fingerprint };
        await ask(`${url}/review/cases/${caseId}/decide`, as(reviewer), decision);
      }
      await ask(`${url}/channels/cases/${caseId}/publish`, as('signatory'), { fingerprint });
    },
    /** One page of the list as the admin opens it; answers how many items there are. */
    list: async (sort: string): Promise<number> => {
      const query = new URLSearchParams({ page: '1', pageSize: '10', sort, locale: 'zh-Hans' });
      const page = await ask<{ pagination: { total: number } }>(
        `${url}${NEWS}?${query}`,
        as('editor'),
      );
      return page.pagination.total;
    },
  };
};
