import { CONTENT_MANAGER_DOORS } from './doors/content-manager';
import { FILE_DOORS } from './doors/files';
import { PROGRAM_DOORS } from './doors/programs';
import { PUBLISHING_DOORS } from './doors/publishing-routes';
import { RACE_DOORS } from './doors/races';
import { QUERY_DELETIONS, SERVICE_DOORS } from './doors/services';
import { COLUMN_DOORS, PEOPLE_DOORS, SETTING_DOORS } from './doors/settings';
import { SQL_FORGED_DOORS } from './doors/sql-forged';
import { SQL_PEOPLE_DOORS } from './doors/sql-people';
import { SQL_RECORD_DOORS } from './doors/sql-records';
import { SQL_REVIEW_DOORS } from './doors/sql-review';
import { SQL_DELETIONS, SQL_NAME_DOORS, SQL_STRAPI_DOORS } from './doors/sql-strapi';
import { IMPORT_DOORS, REMOTE_TRANSFER_DOORS } from './doors/transfer';
import type { SideDoor } from './side-door';

/** In the order in which they are tried: those that take away what others are tried on come last. */
export const ALL_DOORS: readonly SideDoor[] = [
  ...CONTENT_MANAGER_DOORS,
  ...PUBLISHING_DOORS,
  ...PROGRAM_DOORS,
  ...FILE_DOORS,
  ...SETTING_DOORS,
  ...SERVICE_DOORS,
  ...SQL_STRAPI_DOORS,
  ...SQL_NAME_DOORS,
  ...SQL_REVIEW_DOORS,
  ...SQL_RECORD_DOORS,
  ...RACE_DOORS,
  ...COLUMN_DOORS,
  ...REMOTE_TRANSFER_DOORS,
  ...SQL_PEOPLE_DOORS,
  ...PEOPLE_DOORS,
  ...IMPORT_DOORS,
  ...QUERY_DELETIONS,
  ...SQL_DELETIONS,
  // Last: after them the register's own pointers say other things than what is public.
  ...SQL_FORGED_DOORS,
];
