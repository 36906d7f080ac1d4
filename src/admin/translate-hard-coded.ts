// Translates, as the page changes, what no message id reaches: words in Strapi's code (hard-coded-words.ts), and on English
// screens the names that are rows of the database (roles, permissions, languages).
import { toEnglish } from '../contracts/in-english';
import { isChinese } from './follow-language';
import { DRAG_HELP, HARD_CODED, HARD_CODED_IN_SETTINGS } from './hard-coded-words';

const ATTRIBUTES = ['aria-label', 'aria-roledescription', 'title', 'placeholder', 'alt'];
/** Text that people write is never touched. */
const WRITTEN = 'textarea, [contenteditable], script, style, pre, [data-as-written]';
const DEFAULT_LOCALE = /^(.+) \(default\)$/;
const INITIALS = /^\p{Script=Han}{2}$/u;

const inSettings = () => window.location.pathname.includes('/settings');

const toChinese = (text: string): string | undefined => {
  if (text.startsWith(DRAG_HELP.begins)) return DRAG_HELP.zh;
  return HARD_CODED[text] ?? (inSettings() ? HARD_CODED_IN_SETTINGS[text] : undefined);
};

const translate = (text: string): string | undefined => {
  // That it is the default is noise in a list, and pushes the row's menu off a laptop's screen.
  const [, locale] = DEFAULT_LOCALE.exec(text) ?? [];
  if (locale !== undefined) return locale;
  if (isChinese()) return toChinese(text);
  return /\p{Script=Han}/u.test(text) ? toEnglish(text) : undefined;
};

/** Strapi takes the first letters of both names, given name first; in Chinese the family name stands for a person. */
const isInitials = (node: Text, text: string): boolean => {
  const trigger = node.parentElement?.closest('[aria-haspopup=menu]');
  if (!trigger || !INITIALS.test(text) || trigger.textContent === text) return false;
  return document.createTreeWalker(trigger, NodeFilter.SHOW_TEXT).nextNode() === node;
};

const translateText = (node: Text): void => {
  const text = node.data.trim();
  const holder = node.parentElement;
  if (text === '' || !holder || holder.closest(WRITTEN)) return;
  const said = isInitials(node, text) ? text.slice(1) : translate(text);
  if (said !== undefined && said !== text) node.data = node.data.replace(text, () => said);
};

const translateAttributes = (element: Element): void => {
  for (const name of ATTRIBUTES) {
    const text = element.getAttribute(name);
    if (text === '[object Object]') element.removeAttribute(name);
    const said = text === null ? undefined : translate(text.trim());
    if (said !== undefined && said !== text) element.setAttribute(name, said);
  }
};

const translateTree = (root: Node): void => {
  if (root instanceof Text) return translateText(root);
  if (!(root instanceof Element)) return;
  translateAttributes(root);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) translateText(node);
    else translateAttributes(node as Element);
  }
};

/** Call once when the admin starts. */
export const translateHardCoded = (): void => {
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') translateText(target as Text);
      else if (type === 'attributes') translateAttributes(target as Element);
      else addedNodes.forEach(translateTree);
    }
  }).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  translateTree(document.body);
};
