// The connector of Weibo accounts (微博) that may post by program. Without Strapi: the worker delivers with it, the CMS asks it
// for the fields of an account.
import type { Connector, CredentialsCheck, DeliveryOutcome } from '../../../src/contracts/channel';
import { NO_LIMITS } from '../../../src/contracts/channel';
import type { AccountTools } from '../../../src/contracts/connector-tools';
import { fitPicture } from '../../../src/platform/files/fit-picture';
import { escapeHtml } from '../../../src/platform/html/escape-html';
import { createWeiboClient } from './adapters/weibo-client';
import type { WeiboDeps } from './core/ports';
import { MOST_CHARACTERS, toStatusText } from './core/status-text';
import { FIELDS } from './use-cases/account-access';
import { createCheckToken } from './use-cases/check-token';
import { createLookUp } from './use-cases/look-up';
import { createReadCounts } from './use-cases/read-counts';
import { createRemove } from './use-cases/remove';
import { createShare } from './use-cases/share';

export type WeiboOptions = {
  portalUrl: string;
  /** Inner addresses that the operator of the machine lets in are not denied. */
  isDenied: (address: string) => boolean;
  now?: () => Date;
  timeoutMs?: number;
  appearsWithinMs?: number;
};

/** < 5 MB, one. */
const PICTURE = { mostBytes: 5_000_000, widest: 2048, kinds: ['jpeg', 'png', 'gif'] };
const APPEARS_WITHIN_MS = 10 * 60_000;
const MIMES = { '.jpg': 'image/jpeg', '.png': 'image/png', '.gif': 'image/gif' };

const update = (): Promise<DeliveryOutcome> =>
  Promise.resolve({
    kind: 'needs-person',
    code: 'weibo.update-by-hand',
    message:
      '微博接口不能修改已发的微博，请在微博手工编辑，完成后登记链接和时间。 / Weibo lets no program edit a post: edit it on Weibo by hand, then record link and time.',
  });

export const createWeibo = ({
  portalUrl,
  isDenied,
  now = () => new Date(),
  timeoutMs,
  appearsWithinMs = APPEARS_WITHIN_MS,
}: WeiboOptions): Connector => {
  const deps: WeiboDeps = {
    client: createWeiboClient({ isDenied, timeoutMs }),
    fitPicture: async (bytes, { name }) => {
      const fitted = await fitPicture(bytes, PICTURE);
      return fitted && { bytes: fitted.bytes, mime: MIMES[fitted.extension], name };
    },
    ...{ now, portalUrl, appearsWithinMs },
  };
  const checkToken = createCheckToken(deps);
  return {
    name: 'weibo',
    fields: FIELDS,
    // Posting 30 an hour for each user is the strictest limit that Weibo states.
    pace: { atOnce: 1, perMinute: 0.5, inOrder: true },
    tellsSteps: true,
    publish: createShare(deps),
    update,
    withdraw: createRemove(deps),
    lookUp: createLookUp(deps),
    readMetrics: createReadCounts(deps),
    limits: () => ({
      ...NO_LIMITS,
      ...{ textCharacters: MOST_CHARACTERS, pictures: 1, pictureBytes: PICTURE.mostBytes },
    }),
    preview: ({ content }, _settings, { accountId }) => {
      const composed = toStatusText(content, accountId, portalUrl);
      return Promise.resolve(
        `<p>${escapeHtml(composed.ok ? composed.text : composed.message)}</p>`,
      );
    },
    checkCredentials: (_account, tools: AccountTools): Promise<CredentialsCheck> =>
      checkToken(tools),
  };
};
