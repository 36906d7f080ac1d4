// The pages of the portal by the templates that ship.
import {
  openTemplates,
  SHIPPED_TEMPLATES,
} from '../../plugins/site/server/adapters/templates/template-shelf';

export const shippedPages = () =>
  openTemplates({ shippedDir: SHIPPED_TEMPLATES, keptFile: 'none/.templates' }).pages;
