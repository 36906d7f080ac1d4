import type { DeliveryOrder, LookUpOutcome } from '../../../../src/contracts/channel';
import type { ConnectorTools, DeliveryStep } from '../../../../src/contracts/connector-tools';
import { toWeiboError } from '../core/errors';
import type { WeiboAnswer, WeiboDeps } from '../core/ports';
import { findStatus, statusAnswer, timelineAnswer, toStatus } from '../core/statuses';
import { type Access, readAccess } from './account-access';
import { findShared, SHARE } from './share';

const MINUTE_MS = 60_000;
const LOOK_AGAIN_MS = 2 * MINUTE_MS;
/** Longer than any fault of theirs that mends itself; then a person looks. */
const GIVE_UP_MS = 24 * 60 * MINUTE_MS;

const SEARCHING =
  '时间线上还没有这条微博，稍后再查。 / It is not in the timeline yet; it is looked up again.';
const UNREAD =
  '读不到微博的时间线，稍后再查。 / The timeline cannot be read; it is looked up again.';
const ASK_PERSON =
  '系统无法查明是否已发出，请在微博上核实后登记或重试。 / It could not be found out; look on Weibo, then record or retry.';

type Look = { deps: WeiboDeps; access: Access; steps: readonly DeliveryStep[] };

const isGone = (answer: WeiboAnswer) =>
  answer.kind === 'error' && toWeiboError(answer.code, answer.error).class === 'gone';

/** No way to read, for now: again later, and a person after a day. */
const toUnread = (answer: WeiboAnswer, sinceSentMs: number): LookUpOutcome => {
  const isForGood =
    answer.kind === 'error' &&
    ['operator', 'ours'].includes(toWeiboError(answer.code, answer.error).class);
  if (isForGood || sinceSentMs > GIVE_UP_MS) return { kind: 'unknown', message: ASK_PERSON };
  return { kind: 'pending', message: UNREAD, lookAfterMs: LOOK_AGAIN_MS };
};

const show = ({ deps, access }: Look, id: string) =>
  deps.client.get(access.base, '/2/statuses/show.json', { access_token: access.token, id });

/**
 * By the account's own timeline, since the first try. What a share was answered with 20032 or "duplicate" is never called
 * absent: Weibo has it, or has something so like it that a person must see both.
 */
const lookInTimeline = async (
  look: Look,
  sent: readonly DeliveryStep[],
): Promise<LookUpOutcome> => {
  const { deps, access, steps } = look;
  const [first, last] = [sent[0], sent.at(-1)];
  if (!first || !last) return { kind: 'absent' };
  const fields = { access_token: access.token, count: '100', trim_user: '1' };
  const answer = await deps.client.get(access.base, '/2/statuses/user_timeline.json', fields);
  const sinceSentMs = deps.now().getTime() - last.at.getTime();
  const read = answer.kind === 'ok' ? timelineAnswer.safeParse(answer.body) : null;
  if (!read?.success) return toUnread(answer, sinceSentMs);
  const about = steps.find(
    ({ mutation, state }) => mutation === last.mutation && state === 'prepared',
  );
  const text = String(about?.told.text ?? '');
  const found = findStatus(read.data.statuses.map(toStatus), { text, since: first.at });
  if (found) {
    const { id, address, createdAt: publishedAt } = found;
    return { kind: 'found', address, externalId: id, publishedAt, evidence: { by: 'timeline' } };
  }
  if (sinceSentMs < deps.appearsWithinMs) {
    return {
      kind: 'pending',
      message: SEARCHING,
      lookAfterMs: Math.min(LOOK_AGAIN_MS, deps.appearsWithinMs),
    };
  }
  const said = steps.findLast(({ name, state }) => name === SHARE && state === 'answered')?.told
    .code;
  const isHeld =
    typeof said === 'number' && ['accepted', 'duplicate'].includes(toWeiboError(said, '').class);
  return isHeld ? { kind: 'unknown', message: ASK_PERSON, found: { said } } : { kind: 'absent' };
};

const lookForPost = async (look: Look): Promise<LookUpOutcome> => {
  const shared = findShared(look.steps);
  const sent = look.steps.filter(({ name, state }) => name === SHARE && state === 'sent');
  if (shared === null) return lookInTimeline(look, sent);
  const answer = await show(look, shared);
  if (isGone(answer)) return { kind: 'unknown', message: ASK_PERSON, found: { gone: shared } };
  const read = answer.kind === 'ok' ? statusAnswer.safeParse(answer.body) : null;
  if (!read?.success) return toUnread(answer, 0);
  const { id, address, createdAt: publishedAt } = toStatus(read.data);
  return { kind: 'found', address, externalId: id, publishedAt };
};

const lookForRemoval = async (
  look: Look,
  id: string | null | undefined,
): Promise<LookUpOutcome> => {
  if (!id) return { kind: 'absent' };
  const answer = await show(look, id);
  if (isGone(answer)) return { kind: 'found', address: null, externalId: null };
  return answer.kind === 'ok' ? { kind: 'absent' } : toUnread(answer, 0);
};

/** Whether the order's act has happened. Changes nothing there. */
export const createLookUp =
  (deps: WeiboDeps) =>
  async (order: DeliveryOrder, tools: ConnectorTools): Promise<LookUpOutcome> => {
    const steps = tools.steps.taken();
    // An update is never sent.
    if (order.act === 'update') return { kind: 'absent' };
    if (order.act === 'publish' && !steps.some(({ state }) => state === 'sent'))
      return { kind: 'absent' };
    const read = await readAccess(tools, deps.portalUrl);
    if (!read.ok) return { kind: 'pending', message: UNREAD, lookAfterMs: 10 * MINUTE_MS };
    const look = { deps, access: read.access, steps };
    return order.act === 'withdraw'
      ? lookForRemoval(look, order.held?.externalId)
      : lookForPost(look);
  };
