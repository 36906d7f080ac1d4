// The words of a post: what the item says at this account, and an address on the domain that is bound to the app.
import { toReadersAddress } from '../../../../src/contracts/portal-path';
import {
  countWeiboCharacters,
  toAccountTexts,
  toWeiboText,
} from '../../../../src/contracts/post-limits';
import type { RevisionContent } from '../../../../src/contracts/revision';
import { toBodyText } from '../../../../src/platform/html/body-to-text';

export const MOST_CHARACTERS = 140;

export type StatusText = { ok: true; text: string } | { ok: false; code: string; message: string };

/** Whether the words lead to the portal's domain already. */
const leadsToPortal = (text: string, portal: string): boolean =>
  text.split(/\s+/).some((word) => {
    const at = word.search(/https?:\/\//);
    const address = at < 0 ? '' : word.slice(at);
    return URL.canParse(address) && new URL(address).host === new URL(portal).host;
  });

/**
 * What share is given. Refused here is what Weibo is known to refuse, so that nothing leaves for it: more than 140, and a
 * topic (#…#), which share does not take.
 */
export const toStatusText = (
  content: RevisionContent,
  accountId: string,
  portal: string,
): StatusText => {
  const bodyText = toBodyText(content.body);
  const { title, text } = toAccountTexts({ ...content, bodyText }, accountId);
  const words = toWeiboText({ title, text, link: content.link ?? '' });
  const whole = leadsToPortal(words, portal)
    ? words
    : [words, toReadersAddress(content, portal)].join(' ').trim();
  if (/#[^#\s][^#]*#/.test(words.replaceAll(/https?:\/\/\S+/g, ''))) {
    const message =
      '接口发布的微博不能带“#话题#”，请去掉后发布更正。 / A post by program may hold no #topic#; take it out.';
    return { ok: false, code: 'weibo.topic', message };
  }
  const used = countWeiboCharacters(whole);
  if (used <= MOST_CHARACTERS) return { ok: true, text: whole };
  const message = `连同门户链接共 ${used} 字，超过 ${MOST_CHARACTERS} 字，请缩短后发布更正。 / With the link of its page it has ${used} characters, more than ${MOST_CHARACTERS}; shorten it.`;
  return { ok: false, code: 'weibo.too-long', message };
};
