// English words of Strapi that carry its name, or that call our things otherwise than our screens do.
import { STORED } from '../../contracts/in-english-texts';

/** Message id → English. The Chinese names of types are message ids themselves. */
export const en: Record<string, string> = {
  ...STORED,
  'app.components.LeftMenu.navbrand.title': 'Gongkai',
  'app.components.LeftMenu.navbrand.workplace': 'Government publishing',
  'Auth.form.welcome.title': 'Gongkai',
  'Auth.form.welcome.subtitle':
    'Sign in to the publishing system. Forgot your password? An administrator resets it.',
  'Auth.form.register.subtitle':
    "Create the first administrator. All data stays in this body's own database.",
  'Auth.form.email.placeholder': 'name@example.gov.cn',
  'HomePage.header.title': 'Good day',
  'HomePage.header.subtitle': 'What is to be done today',
  'HomePage.head.title': 'Home',
  'Settings.PageTitle': 'Settings',
  'Settings.permissions.users.listview.header.subtitle': 'Everybody who can sign in here',
  'Settings.application.strapiVersion': 'Platform version',
  'Settings.application.strapi-version': 'Platform version',
  // None is made from a form; columns and departments have pages of their own.
  'content-manager.relation.add': 'Choose',
  // A language is named as it is called in the database.
  'i18n.Settings.list.actions.edit': 'Edit this language',
  'i18n.Settings.list.actions.delete': 'Delete this language',
  'gongkai.day.choose': 'Choose a day',
  'gongkai.day.clear': 'No day',
  'gongkai.day.clock': 'Time (hours:minutes)',
  'gongkai.day.month': 'Month',
  'gongkai.day.year': 'Year',
  'content-manager.components.LeftMenu.collection-types': 'Items and columns',
  'content-manager.containers.edit.panels.default.title': 'Working copy',
};
