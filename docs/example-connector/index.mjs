// A whole connector: posts items to a bulletin board that takes and gives JSON. See docs/connectors.md.
// The board: PUT /posts/<key> creates or replaces, DELETE removes, GET answers { key, version, url } or 404.
const escapeHtml = (text) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

/** The board keeps one post of an item, whatever its version. */
const keyOf = ({ item }) => `${item.type}.${item.documentId}.${item.locale}`;

const call = async (method, path, { settings, readSecret }, body) => {
  const response = await fetch(`${settings.base}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await readSecret('token')}`,
      'content-type': 'application/json',
    },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  });
  return { status: response.status, post: response.status === 200 ? await response.json() : null };
};
const pathOf = (order) => `/posts/${encodeURIComponent(keyOf(order))}`;

/** What an answer to a mutation means. Anything that does not say what became of it is unknown, and is looked up. */
const toOutcome = ({ status, post }) => {
  if (status === 200) return { kind: 'confirmed', address: post.url, externalId: post.key };
  if (status === 204) return { kind: 'confirmed', address: null, externalId: null };
  if (status === 401) {
    const message = '公告板不接受本系统的令牌，请在“账号与密钥”中重新填写。';
    return { kind: 'operator-must-act', code: 'board.token', message, parks: true };
  }
  if (status === 422) {
    const message = '公告板不接受这篇稿件，请修改后发布更正。';
    return { kind: 'editor-must-fix', code: 'board.refused', message };
  }
  return { kind: 'unknown', code: 'board.unknown', message: `公告板没有说明结果（${status}）。` };
};

/** A mutation: told before it leaves, tried once, and its answer told. */
const mutate = async (method, order, tools, body) => {
  const about = { key: keyOf(order), version: order.publicationId };
  const mutation = await tools.steps.prepare(method === 'PUT' ? 'put-post' : 'remove-post', about);
  await mutation.sent();
  try {
    const outcome = toOutcome(await call(method, pathOf(order), tools, body));
    if (outcome.kind !== 'unknown') await mutation.answered({ kind: outcome.kind });
    return outcome;
  } catch (error) {
    // Cut off or timed out: it may have arrived.
    return { kind: 'unknown', code: 'board.cut', message: `与公告板的连接中断（${error.name}）。` };
  }
};

const put = (order, tools) => {
  const { title, link } = order.revision.content;
  return mutate('PUT', order, tools, { version: order.publicationId, title, link });
};

const lookUp = async (order, tools) => {
  const { status, post } = await call('GET', pathOf(order), tools);
  if (status !== 200 && status !== 404) return { kind: 'unknown', message: `公告板答复 ${status}` };
  const isDone = order.act === 'withdraw' ? !post : post?.version === order.publicationId;
  if (!isDone) return { kind: 'absent' };
  return { kind: 'found', address: post?.url ?? null, externalId: post?.key ?? null };
};

export const connector = {
  name: 'board',
  fields: [
    { name: 'base', kind: 'address', labelZh: '公告板地址', labelEn: 'Address', required: true },
    { name: 'token', kind: 'secret', labelZh: '令牌', labelEn: 'Token', required: true },
  ],
  pace: { atOnce: 2, perMinute: 120, inOrder: false },
  tellsSteps: true,
  publish: put,
  update: put,
  withdraw: (order, tools) => mutate('DELETE', order, tools),
  lookUp,
  readMetrics: async () => null,
  limits: () => ({
    ...{ titleCharacters: 60, summaryCharacters: null, textCharacters: null },
    ...{ pictures: 0, pictureBytes: null },
  }),
  preview: async ({ content }) => `<h1>${escapeHtml(content.title ?? '')}</h1>`,
  checkCredentials: async (_account, tools) => {
    const { status } = await call('GET', '/me', tools);
    if (status === 200) return { kind: 'valid', expiresAt: null, facts: {} };
    return { kind: 'invalid', code: 'board.token', message: `公告板答复 ${status}，请核对令牌。` };
  },
};
