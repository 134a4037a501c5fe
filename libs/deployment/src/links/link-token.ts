import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for one person's link; the mail has it, the database only its hash. */
export const newLinkToken = (): string => randomBytes(32).toString('base64url');

/** The form of a token; anything else is not worth a look into the database. */
export const isLinkToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

export const hashOfLinkToken = (token: string): Buffer => createHash('sha256').update(token).digest();
