import { describe, expect, it } from 'vitest';

import { createSecretBox } from './secret-box';

const [KEY, NEWER] = ['a key of the tests, long enough', 'a newer key of the tests'];
const box = createSecretBox([KEY]);

describe('a sealed secret', () => {
  it('opens for whom it was sealed, and is another text each time', () => {
    const [one, other] = [box.seal('https://群.example/#钥匙', 'a'), box.seal('', 'a')];
    expect(box.open(one, 'a')).toBe('https://群.example/#钥匙');
    expect(box.open(other, 'a')).toBe('');
    expect(box.seal('x', 'a')).not.toBe(box.seal('x', 'a'));
    expect(one).not.toContain('example');
  });

  it('opens for nobody else, nor changed, nor with another key', () => {
    const sealed = box.seal('secret', 'a');
    const bytes = Buffer.from(sealed, 'base64');
    bytes[14] = (bytes[14] ?? 0) ^ 1;
    expect(box.open(sealed, 'b')).toBeNull();
    expect(box.open(bytes.toString('base64'), 'a')).toBeNull();
    expect(createSecretBox([NEWER]).open(sealed, 'a')).toBeNull();
    for (const none of ['', 'x', 'A'.repeat(80)]) expect(box.open(none, 'a')).toBeNull();
  });

  it('still opens once a newer key seals', () => {
    const both = createSecretBox([NEWER, KEY]);
    expect(both.open(box.seal('secret', 'a'), 'a')).toBe('secret');
    expect(box.open(both.seal('secret', 'a'), 'a')).toBeNull();
  });
});
