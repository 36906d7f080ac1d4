// Each act of the table as the request that the admin sends.
import { NEWS } from '../test-cms';
import type { AtState } from './bring-to';
import type { TableAction } from './may';

export type TableTarget = AtState & { formId: number; findingKey: string };
export type TableAnswer = { status: number; text: string };

/** As a form sends it, in Beijing's time. */
const inHours = (hours: number) =>
  new Date(Date.now() + (hours + 8) * 3600 * 1000).toISOString().slice(0, 16);

type Request = [method: string, path: string, body?: object];

const toRequest = (action: TableAction, target: TableTarget): Request => {
  const { documentId, caseId, fingerprint, formId, threadId, findingKey } = target;
  const ofItem = (plugin: string, rest: string) =>
    `/${plugin}/items/news-post/${documentId}${rest}?locale=zh-Hans`;
  const ofCase = (rest: string) => `/review/cases/${caseId}${rest}`;
  const decide = (verdict: string): Request => [
    ...(['POST', ofCase('/decide')] as const),
    { verdict, fingerprint, reason: '见意见' },
  ];
  const address = `/content-manager/collection-types/${NEWS}/${documentId}?locale=zh-Hans`;
  const schedule = `/channels/cases/${caseId}/schedule`;
  const requests: Record<TableAction, Request> = {
    edit: ['PUT', address, { title: '有人改过的标题' }],
    submit: ['POST', ofItem('review', '/submit'), {}],
    submitUrgent: ['POST', ofItem('review', '/submit'), { urgent: '预警' }],
    claim: ['POST', ofCase('/claim'), {}],
    release: ['POST', ofCase('/release'), {}],
    approve: decide('approve'),
    return: decide('return'),
    skip: decide('skip'),
    comment: decide('comment'),
    recall: ['POST', ofCase('/recall'), { reason: '再改一改' }],
    publish: ['POST', `/channels/cases/${caseId}/publish`, { fingerprint }],
    schedule: ['POST', schedule, { fingerprint, at: inHours(30) }],
    unschedule: ['DELETE', schedule],
    withdraw: ['POST', ofItem('channels', '/withdraw'), { reason: '有误', kind: 'in-error' }],
    askWithdrawal: [
      ...(['POST', ofItem('channels', '/ask-withdrawal')] as const),
      { reason: '有误', kind: 'in-error' },
    ],
    embargo: ['POST', ofItem('channels', '/embargo'), { at: inHours(2), reason: '' }],
    remark: ['POST', `/remarks/cases/${caseId}`, { words: '请核对' }],
    resolve: ['POST', `/remarks/threads/${threadId}`, { act: 'resolve', words: '已核对' }],
    answer: ['POST', ofItem('checks', '/answers'), { key: findingKey, text: '依法公开' }],
    read: ['GET', ofCase('')],
    print: ['POST', ofCase('/forms'), {}],
    export: ['GET', ofCase(`/forms/${formId}/word`)],
  };
  return requests[action];
};

export const tryAction = async (
  { url, token }: { url: string; token: string },
  action: TableAction,
  target: TableTarget,
): Promise<TableAnswer> => {
  const [method, path, body] = toRequest(action, target);
  const response = await fetch(url + path, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, text: await response.text() };
};
