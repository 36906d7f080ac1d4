-- The site map lists what stands on the portal in parts by the number of the publication. Forward only; needs 0003. An
-- older worker may run beside it: an index alone.
create index portal_entries_by_publication on gongkai.portal_entries (publication_id);
