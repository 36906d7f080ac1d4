// Text becomes HTML in one way only: through this tag, which escapes whatever is not HTML already.
import { escapeHtml } from '../../../../src/platform/html/escape-html';

/** A piece of HTML that is safe to put into a page. Made by `html` alone. */
export type Html = { readonly markup: string };

type Value = Html | string | number | false | null | undefined | readonly Value[];

/** Escapes text for an element or a quoted attribute; drops control characters that HTML forbids. */
export const escapeText = (text: string): string =>
  escapeHtml(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ''));

const toMarkup = (value: Value): string => {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  return value.map(toMarkup).join('');
};

/** html`<p>${text}</p>`: text is escaped, Html stays, lists are joined, null and false are nothing. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Html => ({
  markup: parts.reduce((markup, part, at) => markup + toMarkup(values[at - 1]) + part),
});

/** The address if it is http or https, else undefined: no `javascript:`, no `data:`, nothing without a scheme. */
export const toSafeUrl = (address: string | null | undefined): string | undefined => {
  if (!address || !/^https?:\/\/[^\s]+$/i.test(address.trim())) return undefined;
  return URL.canParse(address.trim()) ? new URL(address.trim()).href : undefined;
};
