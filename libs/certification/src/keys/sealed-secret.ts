import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const form = /^1\.([0-9a-f]{8})\.([\w-]{16})\.([\w-]{22})\.([\w-]+)$/;

const keyOf = (secretKey: Buffer): Buffer => Buffer.from(hkdfSync('sha256', secretKey, Buffer.alloc(0), 'cairn sealed secrets 1', 32));
const fingerprintOf = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 8);

/** Seals a secret so that it is read only under the same installation secret and for the same purpose (`about`). AES-256-GCM; every sealing differs. */
export function sealSecret(secretKey: Buffer, about: string, secret: string): string {
  const [key, iv] = [keyOf(secretKey), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return ['1', fingerprintOf(key), ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
}

/** Undefined when it was sealed under another installation secret. Throws for a seal that was changed or is about something else. */
export function openSecret(secretKey: Buffer, about: string, sealed: string): string | undefined {
  const [, fingerprint, iv, tag, text] = form.exec(sealed) ?? [];
  if (!fingerprint || !iv || !tag || !text) throw new Error('Not a sealed secret');
  const key = keyOf(secretKey);
  if (fingerprint !== fingerprintOf(key)) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(about)).setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8');
}
