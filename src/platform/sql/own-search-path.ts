/**
 * Startup options of every connection of ours that speaks to the register alone, which is always named in full. The
 * application's role may make functions in `public`; with that in the path, one of better fitting types would be taken for
 * PostgreSQL's own, by the owner's migration and by the worker too. It stands against settings of the role as well.
 */
export const OWN_SEARCH_PATH = '-c search_path=pg_catalog';
