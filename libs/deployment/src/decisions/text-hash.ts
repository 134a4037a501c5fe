import { createHash } from 'node:crypto';

/** SHA-256 in hex of an exact text. */
export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
