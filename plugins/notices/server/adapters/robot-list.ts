// Robots as people keep them: the newest entry of each holds.
import { randomBytes } from 'node:crypto';

import type { Actor } from '../../../../src/contracts/actor';
import type { SecretBox } from '../../../../src/platform/secret-box';
import { recordEvent } from '../../../../src/platform/sql/record-event';
import type { Sql } from '../../../../src/platform/sql/sql';
import { type Robot, type RobotAddress, toAddressEnd } from '../core/robot';
import type { RobotKind, ToldKind } from '../core/robot-kinds';
import type { OpenedRobot, RobotList } from '../use-cases/ports';

type Row = {
  entryId: number;
  robotId: string;
  kind: RobotKind;
  name: string;
  sealed: string;
  addressEnd: string;
  kinds: ToldKind[];
  state: 'on' | 'off' | 'removed';
  savedByName: string;
  savedAt: Date;
};

const readRows = (sql: Sql): Promise<Row[]> =>
  sql<Row>(
    `select entry_id as "entryId", robot as "robotId", robot_kind as kind, name, sealed, address_end as "addressEnd", kinds, state,
       saved_by_name as "savedByName", saved_at as "savedAt"
     from (select distinct on (robot) * from gongkai.robots order by robot, entry_id desc) newest
     where state <> 'removed' order by name, robot`,
  );

const aboutOf = ({ robotId, kind }: Pick<Row, 'robotId' | 'kind'>) => `robot/${robotId}/${kind}`;

export const createRobotList = (box: SecretBox): RobotList => {
  const open = (row: Row): Robot | null => {
    const address = box.open(row.sealed, aboutOf(row));
    return address === null ? null : { kind: row.kind, ...(JSON.parse(address) as RobotAddress) };
  };
  return {
    read: async (sql) => {
      const rows = await readRows(sql);
      return rows.map((row): OpenedRobot => {
        const { sealed: _sealed, state, ...robot } = row;
        return { ...robot, on: state === 'on', opened: open(row) };
      });
    },

    save: async (
      sql,
      { robotId = randomBytes(8).toString('hex'), since, address, ...form },
      by,
    ) => {
      const { kind, name, kinds, state } = form;
      await sql(`select pg_advisory_xact_lock(hashtextextended('gongkai.robots', 0))`);
      const removed = state === 'removed';
      const sealed = removed ? '' : box.seal(JSON.stringify(address), aboutOf({ robotId, kind }));
      const saved = await sql(
        `insert into gongkai.robots (robot, robot_kind, name, sealed, address_end, kinds, state, saved_by, saved_by_name)
         select $1, $2, $3, $4, $5, $6::text[], $7, $8, $9
         where coalesce((select max(entry_id) from gongkai.robots where robot = $1), 0) = $10 returning entry_id`,
        [
          ...[robotId, kind, name, sealed, removed ? '' : toAddressEnd(address.url), kinds, state],
          ...[by.ref, by.name, since],
        ],
      );
      return saved.length === 1;
    },

    recordTest: (sql, entryId, by: Actor) =>
      recordEvent(sql, {
        ...{ action: 'robot.tested', actor: by.ref },
        subject: { table: 'robots', id: String(entryId) },
      }),
  };
};
