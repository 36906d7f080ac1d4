import { WRITTEN } from './ground';
import type { Trigger } from './triggers';

/** Screens that differ by an id alone are one. */
export const toPattern = (path: string): string =>
  path
    .replace(/[?#].*$/, '')
    .replace(/\/[a-z0-9]{24}(?=\/|$)/g, '/:id')
    .replace(/\/\d+(?=\/|$)/g, '/:number');

/** Lists of all types are alike, and so are forms, whether for a new item, a copy or an old one. */
const toKind = (pattern: string): string =>
  pattern.replace(/api::[\w.-]+(\/create|\/clone\/:id|\/:id)?/, (_all, form?: string) =>
    form ? 'form' : 'list',
  );

/** Two things to press with the same signature open the same. */
export const toSignature = (screen: string, { name, kind, everywhere }: Trigger): string =>
  [everywhere ? '' : toKind(screen), kind, name.replace(WRITTEN, '*').replace(/\d+/g, '#')].join(
    ' | ',
  );
