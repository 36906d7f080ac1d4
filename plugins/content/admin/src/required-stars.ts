// Marks what a submission will ask for with the red star, without Strapi enforcing anything at save: a refused save would
// cost the editor the text. The rule itself is the server's (review); the star is a courtesy.
import { toItemType } from '../../../../src/contracts/item';

const ASKED = new Set([
  'title',
  'body',
  'column',
  'department',
  'author',
  'origin',
  'format',
  'issuedOn',
  'disclosure',
  'accounts',
  'correction',
  'interprets',
  'indexNumber',
  'documentNumber',
  'validity',
  'issuingBody',
  'genreCategory',
  'subjectCategory',
  'effectiveOn',
  'interpretationForm',
  'interpreter',
]);

type Field = { name: string; required?: boolean };
type View = { layout: { layout: Field[][][] } & object; query: object };

const isOurs = () => {
  const model = /\/collection-types\/([^/?]+)/.exec(window.location.pathname)?.[1];
  return model !== undefined && toItemType(decodeURIComponent(model)) !== undefined;
};

/** Handler of the edit view's layout hook. */
export const markAskedFields = (view: View): View =>
  isOurs()
    ? {
        ...view,
        layout: {
          ...view.layout,
          layout: view.layout.layout.map((panel) =>
            panel.map((row) =>
              row.map((field) => (ASKED.has(field.name) ? { ...field, required: true } : field)),
            ),
          ),
        },
      }
    : view;
