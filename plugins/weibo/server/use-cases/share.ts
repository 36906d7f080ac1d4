import type { DeliveryOrder, DeliveryOutcome } from '../../../../src/contracts/channel';
import type { ConnectorTools, DeliveryStep } from '../../../../src/contracts/connector-tools';
import type { RevisionContent } from '../../../../src/contracts/revision';
import { AppError } from '../../../../src/platform/app-error';
import type { Picture, WeiboDeps } from '../core/ports';
import { toStatusText } from '../core/status-text';
import { statusAnswer, toStatus } from '../core/statuses';
import { type Access, readAccess } from './account-access';
import { settleAnswer } from './settle-answer';

export const SHARE = 'share';

/** What a share of this delivery was answered with: the id of its post. */
export const findShared = (steps: readonly DeliveryStep[]): string | null => {
  const told = steps.findLast(
    ({ name, state, told: { id } }) => name === SHARE && state === 'answered' && id,
  )?.told;
  return typeof told?.id === 'string' ? told.id : null;
};

const broken = (name: string): DeliveryOutcome => ({
  kind: 'editor-must-fix',
  code: 'weibo.picture',
  message: `图片“${name}”无法转成微博接受的格式，请更换后发布更正。 / The picture cannot be made fit for Weibo: ${name}.`,
});

type Made = { ok: true; picture: Picture | undefined } | { ok: false; outcome: DeliveryOutcome };

/** Share takes one picture: the first of the post, else the cover. */
const makePicture = async (
  { fitPicture }: WeiboDeps,
  content: RevisionContent,
  { readFile }: ConnectorTools,
): Promise<Made> => {
  const file = content.pictures[0] ?? content.cover;
  if (!file) return { ok: true, picture: undefined };
  const picture = await fitPicture(await readFile(file), file);
  return picture ? { ok: true, picture } : { ok: false, outcome: broken(file.name) };
};

const send = async (
  deps: WeiboDeps,
  { base, rip, token }: Access,
  tools: ConnectorTools,
  { text, picture }: { text: string; picture: Picture | undefined },
): Promise<DeliveryOutcome> => {
  const about = { text, picture: picture?.name ?? null };
  const mutation = await tools.steps.prepare(SHARE, about);
  await mutation.sent();
  const fields = { access_token: token, status: text, rip };
  const answer = await deps.client.post(base, '/2/statuses/share.json', fields, picture);
  return settleAnswer(answer, mutation, {
    now: deps.now(),
    done: async (body) => {
      const read = statusAnswer.safeParse(body);
      if (!read.success) return null;
      const { id, address, createdAt: publishedAt } = toStatus(read.data);
      await mutation.answered({ id, address });
      return { kind: 'confirmed', address, externalId: id, publishedAt };
    },
  });
};

/** One post, tried once. What was posted already is said again and not posted. */
export const createShare =
  (deps: WeiboDeps) =>
  async (order: DeliveryOrder, tools: ConnectorTools): Promise<DeliveryOutcome> => {
    const shared = findShared(tools.steps.taken());
    if (shared !== null) {
      return {
        kind: 'confirmed',
        address: `https://m.weibo.cn/status/${shared}`,
        externalId: shared,
      };
    }
    if (!order.revision) {
      const message = 'A publication without its revision cannot be posted.';
      throw new AppError({ kind: 'invalid', code: 'weibo.no-revision', message });
    }
    const read = await readAccess(tools, deps.portalUrl);
    if (!read.ok) return read.outcome;
    const { content } = order.revision;
    const composed = toStatusText(content, order.account.accountId, read.access.portal);
    if (!composed.ok) {
      return { kind: 'editor-must-fix', code: composed.code, message: composed.message };
    }
    const made = await makePicture(deps, content, tools);
    if (!made.ok) return made.outcome;
    return send(deps, read.access, tools, { text: composed.text, picture: made.picture });
  };
