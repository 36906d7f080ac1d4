import type { DeliveryOrder } from '../../../../src/contracts/channel';
import type { ConnectorTools } from '../../../../src/contracts/connector-tools';
import type { WeiboDeps } from '../core/ports';
import { statusAnswer, toStatus } from '../core/statuses';
import { readAccess } from './account-access';

/** Reposts, comments and likes as they stand now; Weibo tells ordinary apps no reads. null: it does not say. */
export const createReadCounts =
  ({ client, portalUrl }: WeiboDeps) =>
  async (order: DeliveryOrder, tools: ConnectorTools): Promise<Record<string, number> | null> => {
    const id = order.held?.externalId;
    const read = await readAccess(tools, portalUrl);
    if (!id || !read.ok) return null;
    const { base, token } = read.access;
    const answer = await client.get(base, '/2/statuses/show.json', { access_token: token, id });
    const status = answer.kind === 'ok' ? statusAnswer.safeParse(answer.body) : null;
    return status?.success ? toStatus(status.data).reads : null;
  };
