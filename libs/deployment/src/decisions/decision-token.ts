import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for one signer's link; the mail has it, the database only its hash. */
export const newDecisionToken = (): string => randomBytes(32).toString('base64url');

/** The form of a token; anything else is not worth a look into the database. */
export const isDecisionToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

export const hashOfDecisionToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** SHA-256 in hex of an exact text. */
export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
