import type { Element, Leaf } from './tree';

const toLeaf = (node: Node): Leaf[] => {
  if (node.nodeType === Node.TEXT_NODE) return [{ text: node.nodeValue ?? '' }];
  if (node.nodeType === Node.COMMENT_NODE) return [{ comment: node.nodeValue ?? '' }];
  return node instanceof window.Element ? [toTree(node)] : [];
};

const toTree = (element: globalThis.Element): Element => ({
  tag: element.localName,
  attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  children: [...element.childNodes].flatMap(toLeaf),
});

/** HTML of the clipboard as a tree; nothing of it runs or is fetched. */
export const parseHtml = (html: string): Element =>
  toTree(new DOMParser().parseFromString(html, 'text/html').documentElement);
