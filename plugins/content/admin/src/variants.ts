export type Variant = { title: string | null; summary: string | null; text: string | null };
export type Variants = Record<string, Variant>;

const EMPTY: Variant = { title: null, summary: null, text: null };
const toText = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

/** Stored JSON read as variants; what does not fit is left out. */
export const toVariants = (value: unknown): Variants =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value as Record<string, Partial<Variant> | null>).flatMap(([id, one]) =>
          one
            ? [
                [
                  id,
                  {
                    title: toText(one.title),
                    summary: toText(one.summary),
                    text: toText(one.text),
                  },
                ],
              ]
            : [],
        ),
      )
    : {};

/** With one part changed; a variant of which nothing is left is dropped, so that the common text stands. */
export const withVariant = (
  variants: Variants,
  accountId: string,
  part: keyof Variant,
  text: string,
): Variants => {
  const { [accountId]: before = EMPTY, ...others } = variants;
  const after = { ...before, [part]: toText(text) };
  return Object.values(after).every((one) => one === null)
    ? others
    : { ...others, [accountId]: after };
};
