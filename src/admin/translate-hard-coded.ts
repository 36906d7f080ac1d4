// Translates, as the page changes, what no message id reaches: words in Strapi's code (hard-coded-words.ts), and on English
// screens the names that are rows of the database (roles, permissions, languages).
import { toEnglish } from '../contracts/in-english';
import { isChinese } from './follow-language';
import {
  DRAG_HELP,
  HARD_CODED,
  HARD_CODED_IN_SETTINGS,
  NO_ANSWER,
  RIGHTS,
} from './hard-coded-words';
import { upload } from './translations/upload';

const ATTRIBUTES = ['aria-label', 'aria-roledescription', 'title', 'placeholder', 'alt'];
/** Text that people write is never touched. */
const WRITTEN = 'textarea, [contenteditable], script, style, pre, [data-as-written]';
const DEFAULT_LOCALE = /^(.+) \(default\)$/;
const INITIALS = /^\p{Script=Han}{2}$/u;

const inSettings = () => window.location.pathname.includes('/settings');

const TYPE = '(column|department|interpretation|news-post|normative-document|social-post)';
const RIGHT = new RegExp(`\\b(?:(create|read|update|delete|publish) )?${TYPE}\\b`, 'i');
const nameRight = (text: string): string =>
  text.replace(RIGHT, (_all, verb: string | undefined, type: string) =>
    [verb ?? '', type].map((word) => RIGHTS[word.toLowerCase()] ?? '').join(''),
  );

const toChinese = (text: string): string | undefined => {
  if (text.startsWith(DRAG_HELP.begins)) return DRAG_HELP.zh;
  if (!inSettings()) return HARD_CODED[text];
  return HARD_CODED[text] ?? HARD_CODED_IN_SETTINGS[text] ?? nameRight(text);
};

const translate = (text: string): string | undefined => {
  // That it is the default is noise in a list, and pushes the row's menu off a laptop's screen.
  const [, locale] = DEFAULT_LOCALE.exec(text) ?? [];
  if (locale !== undefined) return locale;
  if (NO_ANSWER.says.test(text)) return isChinese() ? NO_ANSWER.zh : NO_ANSWER.en;
  if (isChinese()) return toChinese(text);
  return /\p{Script=Han}/u.test(text) ? toEnglish(text) : undefined;
};

/** Strapi takes the first letters of both names, given name first; in Chinese the family name stands for a person. */
const isInitials = (node: Text, text: string): boolean => {
  const trigger = node.parentElement?.closest('[aria-haspopup=menu]');
  if (!trigger || !INITIALS.test(text) || trigger.textContent === text) return false;
  return document.createTreeWalker(trigger, NodeFilter.SHOW_TEXT).nextNode() === node;
};

/** The server fetches no file from an address (content/server/uploads), so no menu offers it. It has no mark but its words. */
const FROM_ADDRESS = [upload['upload.import-from-url'], 'File upload from URL'];
const hideFromAddress = (text: string, holder: Element): void => {
  if (FROM_ADDRESS.includes(text)) {
    holder.closest<HTMLElement>('[role=menuitem]')?.style.setProperty('display', 'none');
  }
};

const translateText = (node: Text): void => {
  const text = node.data.trim();
  const holder = node.parentElement;
  if (text === '' || !holder || holder.closest(WRITTEN)) return;
  hideFromAddress(text, holder);
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
