// A pasted page as plain values: the cleaner works on it wherever it runs, in the browser or in a test.
import { parseStyle, type Style } from './css';

export type Element = { tag: string; attributes: Record<string, string>; children: Leaf[] };
export type Leaf = Element | { text: string } | { comment: string };

export const isElement = (leaf: Leaf): leaf is Element => 'tag' in leaf;

export const elementsOf = ({ children }: Element): Element[] => children.filter(isElement);

export const textOf = (leaf: Leaf): string => {
  if ('text' in leaf) return leaf.text;
  return isElement(leaf) ? leaf.children.map(textOf).join('') : '';
};

/** Every element below, in reading order. */
export function* walk(element: Element): Generator<Element> {
  for (const child of elementsOf(element)) {
    yield child;
    yield* walk(child);
  }
}

export const classesOf = ({ attributes }: Element): string[] =>
  (attributes.class ?? '').split(/\s+/).filter(Boolean);

export const styleOf = ({ attributes }: Element): Style => parseStyle(attributes.style ?? '');
