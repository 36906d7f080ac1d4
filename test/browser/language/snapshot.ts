// A page as data: every element with what it says, so that what people see and hear can be judged without a browser.

export type SnapshotNode = {
  tag: string;
  /** Place of the parent in the list; -1 for the outermost. */
  parent: number;
  /** Whether the element takes part in the picture; text for screen readers alone does too. */
  rendered: boolean;
  attributes: Record<string, string>;
  /** Its own text, without that of elements inside. */
  text: string;
};
export type Snapshot = { title: string; nodes: SnapshotNode[] };

/** Runs in the page, so it may use nothing from outside; answers the snapshot as JSON. */
export const readSnapshot = (): string => {
  const kept = /^(id|role|title|placeholder|alt|type|contenteditable|aria-(?!controls|owns).+)$/;
  const nodes: SnapshotNode[] = [];
  const read = (element: Element, parent: number): void => {
    const place = nodes.length;
    nodes.push({
      tag: element.localName,
      parent,
      rendered: element.checkVisibility({ visibilityProperty: true }),
      attributes: {
        ...Object.fromEntries(
          [...element.attributes].flatMap(({ name, value }) =>
            kept.test(name) ? [[name, value]] : [],
          ),
        ),
        ...(element instanceof HTMLInputElement ? { value: element.value } : {}),
      },
      text: [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.nodeValue ?? '')
        .join(' '),
    });
    for (const child of element.children) {
      // Drawings say nothing but by their title.
      if (element.localName !== 'svg' || child.localName === 'title') read(child, place);
    }
  };
  read(document.documentElement, -1);
  return JSON.stringify({ title: document.title, nodes } satisfies Snapshot);
};
