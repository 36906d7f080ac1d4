// Three kinds of link, of which a text carries one at a time: to an address, to a file, to another item by its id.
import { Mark, mergeAttributes } from '@tiptap/core';

const ONE_OF = 'link fileLink itemLink';
const ALLOWED = /^(?:https?:\/\/|mailto:|tel:)\S+$/i;

/** Whether an address may be linked to: absolute, of the web, mail or telephone. */
export const isLinkable = (address: string): boolean => ALLOWED.test(address.trim());

/** What a person typed as an address, completed; null where it is none. */
export const toAddress = (typed: string): string | null => {
  const text = typed.trim();
  if (isLinkable(text)) return text;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  if (/^[\w-]+(?:\.[\w-]+)+(?:[/?#:]\S*)?$/.test(text)) return `https://${text}`;
  return null;
};

export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  excludes: ONE_OF,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => (isLinkable(element.getAttribute('href') ?? '') ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', mergeAttributes(HTMLAttributes), 0],
});

const attribute = (name: string, dataName: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(dataName),
  renderHTML: (attributes: Record<string, unknown>) => ({ [dataName]: attributes[name] }),
});

export const FileLink = Mark.create({
  name: 'fileLink',
  inclusive: false,
  excludes: ONE_OF,
  addAttributes: () => ({ fileId: attribute('fileId', 'data-file-id') }),
  parseHTML: () => [{ tag: 'a[data-file-id]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
});

export const ItemLink = Mark.create({
  name: 'itemLink',
  inclusive: false,
  excludes: ONE_OF,
  addAttributes: () => ({
    itemId: attribute('itemId', 'data-item-id'),
    itemType: attribute('itemType', 'data-item-type'),
  }),
  parseHTML: () => [{ tag: 'a[data-item-id][data-item-type]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
});
