import { type Connector, type DeliveryOutcome, NO_LIMITS } from '../../../../src/contracts/channel';
import { toBodyText } from '../../../../src/platform/html/body-to-text';
import { escapeHtml } from '../../../../src/platform/html/escape-html';

const byHand = (code: string, message: string) => (): Promise<DeliveryOutcome> =>
  Promise.resolve({ kind: 'needs-person', code, message });

/**
 * A network that an operator serves by hand: every act waits for a person, who then records link and time. Never a
 * delete-and-post in place of an update.
 */
export const manualConnector: Connector = {
  name: 'manual',
  ...{ fields: [], pace: null, tellsSteps: false },
  publish: byHand('channels.publish-by-hand', '请在账号后台手工发布，完成后登记链接和时间。'),
  update: byHand('channels.update-by-hand', '请在账号后台手工更新这篇稿件，完成后登记链接和时间。'),
  withdraw: byHand('channels.withdraw-by-hand', '请在账号后台手工删除这篇稿件，完成后登记时间。'),
  lookUp: () => Promise.resolve({ kind: 'absent' }),
  readMetrics: () => Promise.resolve(null),
  limits: () => NO_LIMITS,
  checkCredentials: () => Promise.resolve({ kind: 'valid', expiresAt: null, facts: {} }),
  preview: ({ content }) =>
    Promise.resolve(
      `<h1>${escapeHtml(content.title ?? '')}</h1>${toParagraphs(toBodyText(content.body))}`,
    ),
};

const toParagraphs = (text: string | null) =>
  escapeHtml(text ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
