// What can be pressed on a screen, found and marked in the page.
export type Trigger = {
  mark: string;
  name: string;
  kind: string;
  /** Part of the menu, which stands beside every screen. */
  everywhere: boolean;
};

/** Runs in the page: marks every enabled thing to press inside `within`, and names it by what it says. */
export const markTriggers = (within: string): Trigger[] => {
  const found = [...document.querySelectorAll(within)].flatMap((holder) => [
    ...holder.querySelectorAll<HTMLElement>(
      'button, [role=button], [role=combobox], [role=tab], [role=menuitem], summary, [aria-haspopup]',
    ),
  ]);
  const isOpen = (one: HTMLElement) =>
    one.checkVisibility({ visibilityProperty: true }) &&
    !one.matches(':disabled, [aria-disabled=true], [data-disabled], a[href], [type=submit]') &&
    (one.role !== 'checkbox' || one.closest('table') !== null) &&
    // The tools of the editor say what they do beforehand; those that open something are marked.
    (one.closest('[role=toolbar]') === null || one.matches('[aria-haspopup], [aria-expanded]'));
  const textOf = (id: string | null) =>
    id === null ? '' : (document.getElementById(id)?.textContent?.trim() ?? '');
  const nameOf = (one: HTMLElement) => {
    const label = one.id && document.querySelector(`label[for="${CSS.escape(one.id)}"]`);
    const text = one.textContent?.trim() ?? '';
    const cell = one.closest('td');
    // Rows repeat their buttons, with the name of the row in them.
    if (cell && (text === '' || one.role === 'combobox')) return `cell ${cell.cellIndex}`;
    const said = [
      one.getAttribute('aria-label'),
      textOf(one.getAttribute('aria-labelledby')),
      label ? label.textContent : '',
      one.role === 'combobox' ? '' : text,
    ];
    return said.find(Boolean) ?? '';
  };
  /** Without what the other cells of its row say. */
  const withoutRow = (one: HTMLElement, name: string) =>
    [...(one.closest('tr')?.cells ?? [])]
      .map((cell) => cell.textContent?.trim() ?? '')
      .filter((text) => text !== '' && text !== name)
      .reduce((left, text) => left.replaceAll(text, '*'), name);
  for (const one of document.querySelectorAll('[data-scan]')) one.removeAttribute('data-scan');
  return [...new Set(found)].filter(isOpen).map((one, place) => {
    const mark = `${within}-${place}`;
    one.setAttribute('data-scan', mark);
    const everywhere = one.closest('nav') !== null;
    return {
      mark,
      name: withoutRow(one, nameOf(one)),
      kind: one.role ?? one.localName,
      everywhere,
    };
  });
};

/** Runs in the page: where a person presses what is marked; nothing where it is gone, or something lies over it. */
export const findSpot = (mark: string): { x: number; y: number } | undefined => {
  const one = document.querySelector(`[data-scan="${mark}"]`);
  if (!one) return undefined;
  const findUncovered = () => {
    const { left, top, width, height } = one.getBoundingClientRect();
    const spot = { x: left + width / 2, y: top + height / 2 };
    const hit = document.elementFromPoint(spot.x, spot.y);
    return one.contains(hit) || hit?.closest('label')?.control === one ? spot : undefined;
  };
  const spot = findUncovered();
  if (spot) return spot;
  one.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  return findUncovered();
};
