// The connector of WeChat Official Accounts (微信公众号) that may publish by program. Without Strapi: the worker delivers with it,
// the CMS asks it for the fields of an account.
import type { Connector, DeliveryOutcome } from '../../../src/contracts/channel';
import { fitPicture } from '../../../src/platform/files/fit-picture';
import { escapeHtml } from '../../../src/platform/html/escape-html';
import { createWechatClient } from './adapters/wechat-client';
import { compose, toContent } from './core/article';
import type { WechatDeps } from './core/ports';
import { FIELDS } from './use-cases/account-access';
import { createCheckSecret } from './use-cases/check-secret';
import { createLookUp } from './use-cases/look-up';
import { createPublish } from './use-cases/publish';
import { createRemove } from './use-cases/remove';

export type WechatOptions = {
  portalUrl: string;
  /** Inner addresses that the operator of the machine lets in are not denied. */
  isDenied: (address: string) => boolean;
  now?: () => Date;
  timeoutMs?: number;
  settleMs?: number;
};

const KINDS = ['jpeg', 'png'];
/** uploadimg takes less than 1 MB, add_material up to 10. */
const FITS = {
  text: { mostBytes: 1_000_000, widest: 1080, kinds: KINDS },
  cover: { mostBytes: 9_500_000, widest: 2048, kinds: KINDS },
};
const MIMES = { '.jpg': 'image/jpeg', '.png': 'image/png', '.gif': 'image/gif' };
const SETTLE_MS = 30 * 60_000;

const update = (): Promise<DeliveryOutcome> =>
  Promise.resolve({
    ...{ kind: 'needs-person', code: 'wechat.update-by-hand' },
    message:
      '微信接口不能修改已发布的文章，请在公众平台手工修改，完成后登记链接和时间。 / WeChat lets no program change a published article: change it at the platform by hand, then record link and time.',
  });

export const createWechat = ({
  portalUrl,
  isDenied,
  now = () => new Date(),
  timeoutMs,
  settleMs = SETTLE_MS,
}: WechatOptions): Connector => {
  const deps: WechatDeps = {
    client: createWechatClient({ isDenied, timeoutMs }),
    fitPicture: async (bytes, use) => {
      const fitted = await fitPicture(bytes, FITS[use]);
      return (
        fitted && {
          bytes: fitted.bytes,
          mime: MIMES[fitted.extension],
          name: `picture${fitted.extension}`,
        }
      );
    },
    ...{ now, portalUrl, uploads: new Map(), settleMs },
  };
  const checkSecret = createCheckSecret(deps);
  return {
    name: 'wechat',
    fields: FIELDS,
    // One at a time, so that one holder fetches the token; 100 submissions a day are allowed.
    pace: { atOnce: 1, perMinute: 6, inOrder: true },
    tellsSteps: true,
    publish: createPublish(deps),
    update,
    withdraw: createRemove(deps),
    lookUp: createLookUp(deps),
    // WeChat gives figures by day and account, not by article: collected elsewhere.
    readMetrics: () => Promise.resolve(null),
    limits: () => ({
      ...{ titleCharacters: 64, summaryCharacters: 120, textCharacters: 19_999 },
      ...{ pictures: null, pictureBytes: null },
    }),
    preview: ({ content }, _settings, { accountId }) => {
      const { html } = toContent(content, accountId, () => '');
      const { title } = compose(content, accountId, { html, sourceUrl: '' });
      return Promise.resolve(`<h1>${escapeHtml(title)}</h1>${html}`);
    },
    checkCredentials: (_account, tools) => checkSecret(tools),
  };
};
