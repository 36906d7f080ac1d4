// Each kind of page: its template, and what that is given.
import type { SiteSettings } from '../../../../../src/contracts/site-settings';
import type { ChangesView, ColumnView, HomeView, ItemView } from '../../core/views';
import { type CatalogueView, toCatalogueModel } from './catalogue-page';
import { toChangesModel } from './changes-page';
import { toColumnModel } from './column-page';
import { toHomeModel } from './home-page';
import { toItemModel } from './item-page';
import { type LibraryView, toLibraryModel } from './library-page';
import { toNotFoundModel } from './not-found-page';
import { type Preview, toPreviewModel } from './preview';
import { toSearchModel } from './search-page';
import { toSiteMapModel } from './site-map-page';
import { toUrgentModel, type UrgentView } from './urgent-page';
import { toWithdrawnModel, type WithdrawnView } from './withdrawn-page';

export type Pages = {
  home(view: HomeView): string;
  column(view: ColumnView): string;
  changes(view: ChangesView): string;
  documentLibrary(view: LibraryView): string;
  catalogue(view: CatalogueView): string;
  item(view: ItemView): string;
  preview(view: Preview): string;
  withdrawn(view: WithdrawnView): string;
  siteMap(settings: SiteSettings, locale: string): string;
  notFound(settings: SiteSettings, locale: string): string;
  /** Without its results. */
  search(settings: SiteSettings, locale: string): string;
  urgent(view: UrgentView): string;
};

/** The same view gives the same bytes. */
export const createPages = (render: (file: string, model: object) => string): Pages => ({
  home: (view) => render('home.liquid', toHomeModel(view)),
  column: (view) => render('column.liquid', toColumnModel(view)),
  changes: (view) => render('changes.liquid', toChangesModel(view)),
  documentLibrary: (view) => render('library.liquid', toLibraryModel(view)),
  catalogue: (view) => render('catalogue.liquid', toCatalogueModel(view)),
  item: (view) => render('item.liquid', toItemModel(view)),
  preview: (view) => render('item.liquid', toPreviewModel(view)),
  withdrawn: (view) => render('withdrawn.liquid', toWithdrawnModel(view)),
  urgent: (view) => render('urgent.liquid', toUrgentModel(view)),
  siteMap: (settings, locale) => render('site-map.liquid', toSiteMapModel(settings, locale)),
  notFound: (settings, locale) => render('not-found.liquid', toNotFoundModel(settings, locale)),
  search: (settings, locale) => render('search.liquid', toSearchModel(settings, locale)),
});
