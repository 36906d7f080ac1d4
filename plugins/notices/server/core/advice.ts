// What a person can do about a robot or a mail server that does not take what is sent: by the words in which it says so.

/** Of a robot; each has words in the admin. */
export const ROBOT_ADVICE = [
  'sign',
  'keyword',
  'ip',
  'busy',
  'address',
  'certificate',
  'inner',
  'unreachable',
  'other',
] as const;
export type RobotAdvice = (typeof ROBOT_ADVICE)[number];

/** Of a mail server; likewise. */
export const MAIL_ADVICE = ['login', 'certificate', 'tls', 'unreachable', 'other'] as const;
export type MailAdvice = (typeof MAIL_ADVICE)[number];

const CERTIFICATE = /self.signed|certificate|CERT_|altnames/i;
const UNREACHABLE =
  /ENOTFOUND|EAI_AGAIN|ECONN|EHOST|ENET|ETIMEDOUT|Timeout|UND_ERR|unreachable|HTTP 50[234]/i;

/** The first that fits. Codes as WeCom, DingTalk and Feishu document them; 310000 of DingTalk says only in words what it is. */
const OF_ROBOTS: readonly (readonly [RegExp, RobotAdvice])[] = [
  [/\b19021\b|\bsign/i, 'sign'],
  [/\b19024\b|key ?words?/i, 'keyword'],
  [/\b19022\b|\bip\b|whitelist/i, 'ip'],
  [/\b(45009|130101|410100|9499|11232)\b|frequen|too many/i, 'busy'],
  [/\b(93000|300001|300005|400101|40014|19001)\b|token|HTTP 40[034]/i, 'address'],
  [CERTIFICATE, 'certificate'],
  [/\bEDENIED\b/, 'inner'],
  [UNREACHABLE, 'unreachable'],
];
const OF_MAIL: readonly (readonly [RegExp, MailAdvice])[] = [
  [/Invalid login|\b535\b|\b534\b|\b530\b|authenticat/i, 'login'],
  [CERTIFICATE, 'certificate'],
  [/STARTTLS|wrong version|SSL/i, 'tls'],
  [UNREACHABLE, 'unreachable'],
];

const find = <Advice>(
  error: string,
  list: readonly (readonly [RegExp, Advice])[],
): Advice | undefined => list.find(([words]) => words.test(error))?.[1];

export const toRobotAdvice = (error: string): RobotAdvice => find(error, OF_ROBOTS) ?? 'other';
export const toMailAdvice = (error: string): MailAdvice => find(error, OF_MAIL) ?? 'other';
