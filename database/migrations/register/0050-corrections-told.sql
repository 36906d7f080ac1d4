-- Which revisions tell readers of a correction (更正说明): so that the portal's list of them need not open every revision.
-- What they say stands in the bytes alone. Forward only; needs 0039. A revision that answers the question has format
-- version 3, which an older CMS or worker cannot read: stop both before.
alter table gongkai.revisions add column tells_readers boolean check (tells_readers);
create index revisions_telling on gongkai.revisions (locale, item_type, document_id) where tells_readers;
create index publications_corrections on gongkai.publications (fingerprint) where kind = 'correction';
