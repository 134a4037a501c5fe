import type { CertificateStanding } from '../../graphql/graphql.js';

/** How a certificate stands, in a word and in a sentence to its holder. */
export const standingWords: Readonly<Record<CertificateStanding, { readonly short: string; readonly means: string }>> = {
  VALID: { short: 'Valid', means: 'Whoever checks it finds it valid.' },
  EXPIRED: { short: 'Expired', means: 'Its public page says until when it was valid.' },
  REVOKED: { short: 'Revoked', means: 'Its public page says so.' },
  SUPERSEDED: { short: 'Replaced', means: 'A newer certificate took its place; its page leads there.' },
  KEY_REVOKED: { short: 'Its key was revoked', means: 'Nothing is said against you. Ask for a certificate signed with the new key.' },
};
