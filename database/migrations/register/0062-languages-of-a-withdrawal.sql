-- A request to withdraw an item in all languages covers those that were public when it was asked for: whoever agrees saw
-- those. Forward only; needs 0055. Let no older CMS run beside it: it does not know what the codes of such cases cover.

-- Of a withdrawal in all languages: the publications of the other languages that were live then. Null: asked for before this
-- migration, and covers what is public when it is agreed to. Nullable, because the audit holds a hash of what a row says.
alter table gongkai.review_cases
  add column other_publications bigint[],
  add check (other_publications is null or (all_languages and array_position(other_publications, null) is null));
