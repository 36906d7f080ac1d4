import { toAddress } from '../../../../../src/contracts/portal-path';
import { toShanghaiDay } from '../../../../../src/platform/clock';
import { toShanghaiIso } from '../../core/dates';
import { type Html, html } from '../../core/html';
import type { Line } from '../../core/views';

/** The day of an instant, 'YYYY-MM-DD'. */
export const toDay = (at: Date): Html =>
  html`<time datetime="${toShanghaiIso(at)}">${toShanghaiDay(at)}</time>`;

/** A list of titles with their days. */
export const toLines = (lines: readonly Line[]): Html =>
  html`<ul class="lines">
    ${lines.map(
      ({ title, path, publishedAt }) =>
        html`<li><a href="${toAddress(path)}">${title}</a>${toDay(publishedAt)}</li> `,
    )}
  </ul>`;
