const FOCUSABLE = '[contenteditable="true"], input, textarea, [role="combobox"], button';

const textOf = (label: HTMLLabelElement) => (label.textContent ?? '').replace(/[\s*]+$/, '');

/** The field of the edit view: by its name, or by the words of its label where Strapi gives it none. */
const findField = (name: string, words: string | undefined): HTMLElement | null => {
  const own = CSS.escape(name);
  return (
    document.querySelector<HTMLElement>(`[name="${own}"]`) ??
    document.querySelector<HTMLElement>(`label[for="${own}"]`) ??
    [...document.querySelectorAll('label')].find((label) => textOf(label) === words) ??
    null
  );
};

/** What takes the caret in a field; from a label on, the first thing after it that does. */
const findTarget = (field: HTMLElement): HTMLElement | null => {
  if (field.matches(FOCUSABLE)) return field;
  for (let around: HTMLElement | null = field; around; around = around.parentElement) {
    const target = around.querySelector<HTMLElement>(FOCUSABLE);
    if (target) return target;
  }
  return null;
};

/** Brings a field of the edit view into sight, with the caret in it where it can have one. */
export const jumpToField = (path: string, words: string | undefined): void => {
  const field = findField(path.split('.')[0] ?? '', words);
  field?.scrollIntoView({ block: 'center' });
  if (field) findTarget(field)?.focus({ preventScroll: true });
};
