import { openSecret, sealSecret } from './sealed-secret.js';

const [secretKey, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];

it('opens under the same secret and for the same purpose alone', () => {
  const sealed = sealSecret(secretKey, 'practice 1, key 1', 'zu2T…');
  expect(openSecret(secretKey, 'practice 1, key 1', sealed)).toBe('zu2T…');
  expect(sealed).not.toContain('zu2T');
  expect(sealSecret(secretKey, 'practice 1, key 1', 'zu2T…')).not.toBe(sealed);
  expect(openSecret(other, 'practice 1, key 1', sealed)).toBeUndefined();
  expect(() => openSecret(secretKey, 'practice 2, key 1', sealed)).toThrow();
});

it('does not open once a sign of it differs', () => {
  const sealed = sealSecret(secretKey, 'key', 'secret text');
  for (const part of [2, 3, 4]) {
    const parts = sealed.split('.');
    const [text = ''] = [parts[part]];
    parts[part] = (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
    expect(() => openSecret(secretKey, 'key', parts.join('.'))).toThrow();
  }
  expect(() => openSecret(secretKey, 'key', 'plain')).toThrow('Not a sealed secret');
});
