import type { Snapshot, SnapshotNode } from './snapshot';

/** One thing that a page says: what it is (text, the name of an attribute, the tab's title), and the words. */
export type Said = { kind: string; text: string };

const SILENT = new Set(['head', 'script', 'style', 'noscript', 'template']);
/** Seen as a hint, or read out; the second only where the element is not hidden from screen readers. */
const SEEN = ['title', 'placeholder', 'alt'];
const HEARD = [
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'aria-description',
  'aria-placeholder',
];
const REFERENCES = ['aria-labelledby', 'aria-describedby'];
/** Inputs whose value is a word of the screen and not what a person wrote. */
const WORDED = new Set(['button', 'submit', 'reset']);

const isWritten = ({ tag, attributes }: SnapshotNode) =>
  tag === 'textarea' || (attributes.contenteditable ?? 'false') !== 'false';

/** For each node whether `test` holds of it or of one that holds it. */
const inherit = ({ nodes }: Snapshot, test: (node: SnapshotNode) => boolean): boolean[] => {
  const answers: boolean[] = [];
  for (const node of nodes) answers.push((answers[node.parent] ?? false) || test(node));
  return answers;
};

const toValue = ({ tag, attributes: { type = '', role, value = '' } }: SnapshotNode) =>
  tag === 'input' && (WORDED.has(type) || role === 'combobox') ? value : '';

/** Everything that a person at this page sees, hears, or finds in an open or closed list; nothing that people wrote into it. */
export const collectSaid = (snapshot: Snapshot): Said[] => {
  const silent = inherit(snapshot, ({ tag }) => SILENT.has(tag));
  const written = inherit(snapshot, isWritten);
  const unheard = inherit(snapshot, ({ attributes }) => attributes['aria-hidden'] === 'true');
  const rendered = snapshot.nodes.filter((node) => node.rendered);
  const named = new Set(
    rendered.flatMap(({ attributes }) =>
      REFERENCES.flatMap((name) => (attributes[name] ?? '').split(/\s+/)),
    ),
  );
  const referred = inherit(snapshot, ({ attributes: { id } }) => id !== undefined && named.has(id));
  const said: Said[] = [{ kind: 'tab', text: snapshot.title }];
  const add = (kind: string, text: string | undefined) => {
    const words = text?.replace(/\s+/g, ' ').trim();
    if (words) said.push({ kind, text: words });
  };
  snapshot.nodes.forEach((node, place) => {
    if (silent[place]) return;
    const { tag, attributes, text, parent } = node;
    if (tag === 'option' && snapshot.nodes[parent]?.rendered && !unheard[place]) {
      add('option', text);
      return;
    }
    if (!node.rendered && !referred[place]) return;
    for (const name of SEEN) add(name, attributes[name]);
    if (!unheard[place]) for (const name of HEARD) add(name, attributes[name]);
    if (written[place]) return;
    add('text', text);
    add('value', toValue(node));
  });
  return said;
};
