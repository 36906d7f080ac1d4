-- What a connector was about to send, sent, and was answered: written before each outside call, so that after a crash it is
-- known whether anything left. Forward only; needs 0003. An older worker may run beside it: its connectors tell no steps.

create table gongkai.delivery_steps (
  step_id bigint generated always as identity primary key,
  delivery_id bigint not null references gongkai.deliveries,
  -- Counts the mutations of the delivery.
  mutation int not null check (mutation > 0),
  name text not null check (btrim(name) <> ''),
  -- prepared → sent → answered, each once; looked-up: somebody looked, and it is still not known.
  state text not null check (state in ('prepared', 'sent', 'answered', 'looked-up')),
  -- Ids, sizes, the answer; secrets are masked before it is written.
  told jsonb not null default '{}',
  -- 'system', or the person who looked.
  told_by text not null default 'system' check (told_by = 'system' or told_by ~ '^admin:[0-9]{1,9}$'),
  at timestamptz not null default clock_timestamp()
);
create unique index delivery_steps_once on gongkai.delivery_steps (delivery_id, mutation, state) where state <> 'looked-up';
create index delivery_steps_by_delivery on gongkai.delivery_steps (delivery_id, step_id);
select gongkai.make_append_only('gongkai.delivery_steps');

-- What was sent and has no answer may have arrived: no other mutation of the delivery begins until somebody found out,
-- whoever asks.
create function gongkai.check_step() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  perform 1 from deliveries where delivery_id = new.delivery_id for update;
  if new.state = 'prepared' then
    if exists (select from delivery_steps s where s.delivery_id = new.delivery_id and s.state = 'sent'
      and not exists (select from delivery_steps a where a.delivery_id = s.delivery_id and a.mutation = s.mutation and a.state = 'answered'))
    then raise exception 'delivery.step-unanswered' using errcode = 'GK007'; end if;
    if exists (select from delivery_steps s where s.delivery_id = new.delivery_id and s.mutation >= new.mutation)
    then raise exception 'delivery.step-backwards' using errcode = 'GK007'; end if;
  elsif not exists (select from delivery_steps s where s.delivery_id = new.delivery_id and s.mutation = new.mutation
    and s.state = case new.state when 'sent' then 'prepared' else 'sent' end)
  then raise exception 'delivery.step-out-of-order' using errcode = 'GK007'; end if;
  return new;
end $$;
create trigger a_check before insert on gongkai.delivery_steps for each row execute function gongkai.check_step();
