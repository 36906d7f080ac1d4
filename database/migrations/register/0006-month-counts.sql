-- The counts rolled up by month: a year by one dimension reads some hundred rows instead of some ten thousand.
-- Forward only; needs 0003, and nothing older can run beside it: an older worker would count days without their months.

-- month: its first day. Kept in the statement that keeps gongkai.counts; each row is the sum of that month's days.
create table gongkai.month_counts (
  month date not null check (extract(day from month) = 1),
  account_id text not null,
  counted_as text not null,
  locale text not null,
  dimension text not null check (dimension in ('channel', 'account', 'content-type', 'format', 'department', 'column')),
  value text not null,
  number int not null,
  primary key (dimension, month, account_id, counted_as, locale, value)
) with (fillfactor = 80);

insert into gongkai.month_counts (month, account_id, counted_as, locale, dimension, value, number)
select date_trunc('month', counted_on::timestamp)::date, account_id, counted_as, locale, dimension, value, sum(number)
from gongkai.counts group by 1, 2, 3, 4, 5, 6 order by 5, 1, 2, 3, 4, 6;
