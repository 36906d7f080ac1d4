// A sanitised body as a tree, for those who write it out in another form (a page of the portal, a Word file).
import { unescapeHtml } from './escape-html';

/** Text between tags, still escaped as HTML. */
export type BodyText = { text: string };
export type BodyElement = {
  tag: string;
  /** Not escaped. */
  attributes: Readonly<Record<string, string>>;
  children: BodyNode[];
};
export type BodyNode = BodyText | BodyElement;

export const isElement = (node: BodyNode): node is BodyElement => 'tag' in node;

const VOID = new Set(['br', 'hr', 'img', 'col']);
/** Deeper than any text is; what lies deeper keeps its words and loses its tags, so that no text exhausts the stack. */
const DEEPEST = 60;

const toAttributes = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      unescapeHtml(value),
    ]),
  );

/** Reads what `sanitiseBody` returned: each tag closed, each attribute in double quotes. */
export const toBodyTree = (html: string): BodyNode[] => {
  const root: BodyElement = { tag: '', attributes: {}, children: [] };
  const open: BodyElement[] = [root];
  let tooDeep = 0;
  for (const [piece, slash, tag = '', attributes = ''] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*) ?\/?>|[^<]+/g,
  )) {
    const parent = open.at(-1) ?? root;
    if (tag === '') parent.children.push({ text: piece });
    else if (slash === '/' && VOID.has(tag)) continue;
    else if (slash === '/') {
      if (tooDeep > 0) tooDeep -= 1;
      else if (open.length > 1) open.pop();
    } else if (VOID.has(tag)) {
      parent.children.push({ tag, attributes: toAttributes(attributes), children: [] });
    } else if (open.length > DEEPEST) tooDeep += 1;
    else {
      const element = { tag, attributes: toAttributes(attributes), children: [] };
      parent.children.push(element);
      open.push(element);
    }
  }
  return root.children;
};

/** The words of a part of a body, without tags, not escaped. */
export const toWords = (nodes: readonly BodyNode[]): string =>
  nodes
    .map((node) => (isElement(node) ? toWords(node.children) : unescapeHtml(node.text)))
    .join('');
