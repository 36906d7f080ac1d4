import { z } from 'zod';

import type { FieldError } from '../../../../src/contracts/outcome';
import { REFUSALS } from './refusals';
import { ROBOT_KINDS, type RobotKind, TOLD_KINDS } from './robot-kinds';

/** The address opens the group to whoever knows it: it is a secret as the key is. */
export type RobotAddress = { url: string; secret: string };
export type Robot = RobotAddress & { kind: RobotKind };

const NAME_LIMIT = 60;
const ADDRESS = /^https?:\/\/[^\s/?#]+\S*$/;

const form = z.strictObject({
  kind: z.enum(ROBOT_KINDS),
  name: z.string().max(1000),
  /** Empty: as it was. */
  url: z.string().max(1000),
  /** With the address; a robot without a signature has none. */
  secret: z.string().max(200),
  kinds: z.array(z.enum(TOLD_KINDS)).max(TOLD_KINDS.length),
  on: z.boolean(),
});
export type RobotForm = z.infer<typeof form>;

/** Null: no form could have sent this. */
export const readRobotForm = (given: unknown): RobotForm | null => {
  const { data } = form.safeParse(given);
  if (!data) return null;
  const { name, url, secret, kinds } = data;
  const distinct = TOLD_KINDS.filter((kind) => kinds.includes(kind));
  return { ...data, name: name.trim(), url: url.trim(), secret: secret.trim(), kinds: distinct };
};

/** What is wrong with a form, by field. `kind`: of the robot as it is, whose address may stay; null: a new one. */
export const checkRobot = (given: RobotForm, kind: RobotKind | null): FieldError[] => {
  const { name, url, kinds } = given;
  const mayStay = url === '' && kind === given.kind;
  return [
    (name === '' || name.length > NAME_LIMIT) && {
      ...{ path: 'name', message: REFUSALS['robot.bad-name'] },
    },
    !mayStay &&
      !(ADDRESS.test(url) && URL.canParse(url)) && {
        ...{ path: 'url', message: REFUSALS['robot.bad-address'] },
      },
    kinds.length === 0 && { path: 'kinds', message: REFUSALS['robot.no-kinds'] },
  ].filter((one) => one !== false);
};

/** Of an address, for people to know it by. */
export const toAddressEnd = (url: string): string => url.slice(-4);

/** Answers of all three: HTTP 200 even where the message was refused, with the code inside. */
const answer = z.object({
  errcode: z.number().optional(),
  errmsg: z.string().optional(),
  code: z.number().optional(),
  msg: z.string().optional(),
});

/** Null: the group has it; else what was said. An answer that names no code is no yes. */
export const toRobotError = (status: number, body: unknown): string | null => {
  const parsed = answer.safeParse(body);
  if (!parsed.success) return `HTTP ${status}`;
  const { errcode, errmsg, code, msg } = parsed.data;
  const said = errcode ?? code;
  if (status < 400 && said === 0) return null;
  return `HTTP ${status} ${said ?? ''} ${errmsg ?? msg ?? ''}`.trim().slice(0, 300);
};
