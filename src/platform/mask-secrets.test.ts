import { describe, expect, it } from 'vitest';

import { maskSecrets } from './mask-secrets';

describe('what a service was sent or said', () => {
  it('keeps no known secret, wherever it stands and however it is written', () => {
    const secret = 'a/b+c==secret';
    const told = {
      errmsg: `invalid credential ${secret} rid: 1`,
      url: `https://api.example/x?q=${encodeURIComponent(secret)}`,
      list: [{ [secret]: 1 }],
      errcode: 40001,
    };
    const text = JSON.stringify(maskSecrets(told, [secret]));
    expect(text).not.toContain(secret);
    expect(text).not.toContain(encodeURIComponent(secret));
    expect(text).toContain('40001');
  });

  it('keeps no value that is named like a secret, known or not', () => {
    const told = {
      access_token: 'AT-1',
      nested: { appsecret: 'S-1', media_id: 'M-1' },
      asked: 'POST /cgi-bin/draft/add?access_token=AT-1&x=1',
    };
    expect(maskSecrets(told, [])).toEqual({
      access_token: '***',
      nested: { appsecret: '***', media_id: 'M-1' },
      asked: 'POST /cgi-bin/draft/add?access_token=***&x=1',
    });
  });

  it('keeps long answers short', () => {
    expect(String(maskSecrets({ body: 'x'.repeat(5000) }, []).body)).toHaveLength(2001);
  });
});
