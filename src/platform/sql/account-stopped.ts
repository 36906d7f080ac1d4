/**
 * Why no delivery of an account may begin: 'paused' by a person, or 'parked' because its service refuses all of them; null
 * when it may. `account` is SQL of the account's id.
 */
export const accountStoppedSql = (account: string) =>
  `(case when (select s.is_paused from gongkai.account_pauses s where s.account_id = ${account} order by s.pause_id desc limit 1)
     then 'paused'
     when exists (select from gongkai.account_gates s where s.account_id = ${account} and s.parked_at is not null) then 'parked' end)`;
