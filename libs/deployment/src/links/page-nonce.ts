import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const hours = 12;

/** What a page was made for: this link, this exact text. */
export interface PageOf {
  readonly linkId: string;
  readonly textSha256: string;
}

const sealOf = (secretKey: Buffer, page: PageOf, head: string): Buffer =>
  createHmac('sha256', secretKey).update(`decision-page\n${page.linkId}\n${page.textSha256}\n${head}`).digest();

/**
 * Proves that a form comes from a page which showed this text through this link. It needs no row, so showing a page writes nothing;
 * it counts once because the decision's idempotency key is made from it.
 */
export function newPageNonce(secretKey: Buffer, page: PageOf, now: Date): string {
  const head = `${now.getTime().toString(36)}.${randomBytes(12).toString('base64url')}`;
  return `${head}.${sealOf(secretKey, page, head).toString('base64url')}`;
}

/** False for a forged nonce, one of another link or text, and one that is older than half a day. */
export function isPageNonce(secretKey: Buffer, page: PageOf, nonce: string, now: Date): boolean {
  const [at = '', chance = '', seal = ''] = nonce.split('.');
  const age = now.getTime() - parseInt(at, 36);
  if (!(age >= 0 && age <= hours * 3_600_000)) return false;
  const given = Buffer.from(seal, 'base64url');
  const right = sealOf(secretKey, page, `${at}.${chance}`);
  return given.length === right.length && timingSafeEqual(given, right);
}
