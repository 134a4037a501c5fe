import { isPageNonce, newPageNonce } from './page-nonce.js';

const key = Buffer.alloc(32, 7);
const page = { linkId: 'link', textSha256: 'abc' };
const made = new Date('2026-11-26T10:00:00Z');
const later = (minutes: number): Date => new Date(made.getTime() + minutes * 60_000);

describe('a page nonce', () => {
  const nonce = newPageNonce(key, page, made);
  it.each([
    ['its own page a minute later', nonce, page, key, later(1), true],
    ['its own page after half a day', nonce, page, key, later(12 * 60 + 1), false],
    ['a page from the future', nonce, page, key, later(-1), false],
    ['another link', nonce, { ...page, linkId: 'other' }, key, later(1), false],
    ['a text that changed since', nonce, { ...page, textSha256: 'abd' }, key, later(1), false],
    ['another key', nonce, page, Buffer.alloc(32, 8), later(1), false],
    ['a cut one', nonce.slice(0, -4), page, key, later(1), false],
    ['a moved clock inside it', `${later(5).getTime().toString(36)}.${nonce.split('.').slice(1).join('.')}`, page, key, later(6), false],
    ['nothing', '', page, key, later(1), false],
  ])('is judged against %s', (_, given, of, by, at, fits) => expect(isPageNonce(by, of, given, at)).toBe(fits));

  it('differs from page to page', () => expect(newPageNonce(key, page, made)).not.toBe(nonce));
});
