import { z } from 'zod';

export const ROBOT_KINDS = ['wecom', 'dingtalk', 'feishu'] as const;
/** 企业微信, 钉钉, 飞书. */
export type RobotKind = (typeof ROBOT_KINDS)[number];

/** The address opens the group to whoever knows it: it is a secret as the key is. */
export type Robot = { kind: RobotKind; url: string; secret: string };

const ENTRY = /^(wecom|dingtalk|feishu)\+(https?:\/\/[^\s#,]+)(?:#([^\s,]*))?$/;

/** 'dingtalk+https://…#SEC…', several parted by commas; null where one is none. */
export const toRobots = (text: string): Robot[] | null => {
  const entries = text.split(',').map((entry) => ENTRY.exec(entry.trim()));
  const robots = entries.flatMap((found) =>
    found ? [{ kind: found[1] as RobotKind, url: found[2] ?? '', secret: found[3] ?? '' }] : [],
  );
  return robots.length === entries.length ? robots : null;
};

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
