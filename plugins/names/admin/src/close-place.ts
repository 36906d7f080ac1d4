// Closes order and parent of a column or department that readers know: they are changed beside the form, by two people. The
// server refuses such a save all the same, and a refused save wipes the form. The fields are Strapi's own, so the layout is
// the only place to close them, and it asks nobody: what it has to know is read before the form is drawn.
import { getFetchClient, type RBACMiddleware } from '@strapi/strapi/admin';
import { matchPath } from 'react-router-dom';

import { type NamesOf, toNamedAddress } from '../../../../src/admin/named-api';
import { PLACE_FIELDS, toNamedKind } from '../../../../src/contracts/named';

type Field = { name: string; disabled?: boolean };
type View = { layout: { layout: Field[][][] } & object; query: object };

/** Whether a second person's word is needed; once it is, it stays so. */
const known = { isBound: false, isSure: false };

const placeOf = (pathname: string) => {
  const match = matchPath('/content-manager/:kind/:model/:documentId/*', pathname);
  const { model = '', documentId = '' } = match?.params ?? {};
  const kind = toNamedKind(model);
  return kind && documentId !== 'create' ? { kind, documentId } : null;
};

/** Asks once, before the form of one is drawn; changes no permission. */
export const learnWhetherBound: RBACMiddleware = (context) => (next) => async (permissions) => {
  const of = placeOf(context.pathname);
  if (of && !(known.isBound && known.isSure)) {
    try {
      const { data } = await getFetchClient().get<NamesOf>(toNamedAddress(of));
      Object.assign(known, { isBound: data.bound, isSure: true });
    } catch {
      // Without an answer they are closed: reading stays possible.
      Object.assign(known, { isBound: true, isSure: false });
    }
  }
  return next(permissions);
};

const isPlace = ({ name }: Field): boolean => PLACE_FIELDS.some((field) => field === name);

/** Handler of the edit view's layout hook. */
export const closePlace = (view: View): View => {
  const at = window.location.pathname;
  if (!known.isBound || !placeOf(at.slice(at.indexOf('/content-manager')))) return view;
  const close = (field: Field) => (isPlace(field) ? { ...field, disabled: true } : field);
  const layout = view.layout.layout.map((panel) => panel.map((row) => row.map(close)));
  return { ...view, layout: { ...view.layout, layout } };
};
