import { describe, expect, it } from 'vitest';

import { noticesWords } from '../../admin/src/words';
import { MAIL_ADVICE, ROBOT_ADVICE, toMailAdvice, toRobotAdvice } from './advice';

describe('advice', () => {
  it.each([
    [
      'HTTP 200 310000 description:机器人发送签名不匹配;solution:请确认签名和生成签名的时间戳必须都放在调用的网址中; sign not match',
      'sign',
    ],
    [
      'HTTP 200 19021 sign match fail or timestamp is not within one hour from current time',
      'sign',
    ],
    ['HTTP 200 310000 keywords not in content', 'keyword'],
    ['HTTP 200 19024 Key Words Not Found', 'keyword'],
    ['HTTP 200 310000 ip 1.2.3.4 not in whitelist', 'ip'],
    ['HTTP 200 45009 api freq out of limit', 'busy'],
    ['HTTP 200 93000 invalid webhook url', 'address'],
    ['HTTP 200 300005 token is not exist', 'address'],
    ['HTTP 404', 'address'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
    ['ENOTFOUND', 'unreachable'],
    ['TimeoutError', 'unreachable'],
    ['HTTP 200 1 whatever', 'other'],
  ])('of a robot that says %s is %s', (said, advice) => expect(toRobotAdvice(said)).toBe(advice));

  it.each([
    ['Invalid login: 535 Error: Authentication credentials invalid', 'login'],
    ['self-signed certificate', 'certificate'],
    ["Hostname/IP does not match certificate's altnames", 'certificate'],
    ['Server does not support STARTTLS', 'tls'],
    ['connect ECONNREFUSED 127.0.0.1:25', 'unreachable'],
    ['Connection timeout', 'unreachable'],
    ['421 go away', 'other'],
  ])('of a mail server that says %s is %s', (said, advice) =>
    expect(toMailAdvice(said)).toBe(advice),
  );

  it('has words in both languages', () => {
    for (const language of ['zh-Hans', 'en'] as const) {
      const words = noticesWords(language);
      for (const advice of ROBOT_ADVICE)
        expect(words[`notices.robot.advice.${advice}`]).toBeTruthy();
      for (const advice of MAIL_ADVICE) expect(words[`notices.mail.advice.${advice}`]).toBeTruthy();
    }
  });
});
