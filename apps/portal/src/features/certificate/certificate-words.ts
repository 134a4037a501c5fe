import type { CertificateStanding, CertificateVisibility } from '../../graphql/graphql.js';

/** How a certificate stands: in a word, as the title of its holder's page, and in a sentence on what others find. */
export const standingWords: Readonly<Record<CertificateStanding, { readonly short: string; readonly title: string; readonly means: string }>> = {
  VALID: { short: 'Valid', title: 'Your certificate is valid', means: 'Whoever checks it finds it valid.' },
  EXPIRED: { short: 'Expired', title: 'Your certificate has expired', means: 'Its public page says until when it was valid.' },
  REVOKED: { short: 'Revoked', title: 'Your certificate was revoked', means: 'Its public page says so.' },
  SUPERSEDED: { short: 'Replaced', title: 'Your certificate was replaced', means: 'A newer certificate took its place; its page leads there.' },
  KEY_REVOKED: {
    short: 'Its key was revoked',
    title: 'The key of your certificate was revoked',
    means: 'Nothing is said against you. Ask for a certificate signed with the new key.',
  },
};

const onlyThatItExists = 'Private: whoever checks the number learns only that it exists.';

interface Stands {
  readonly standing: CertificateStanding;
  readonly visibility: CertificateVisibility;
}

/** What others find. Of a private certificate its number tells nothing, however it stands; what its holder has to do stays said. */
export const foundBy = ({ standing, visibility }: Stands): string => {
  const { means } = standingWords[standing];
  if (visibility === 'PUBLIC') return means;
  return standing === 'KEY_REVOKED' ? `${means} ${onlyThatItExists}` : onlyThatItExists;
};

export const titleOf = ({ standing, visibility }: Stands): string =>
  visibility === 'PRIVATE' ? `${standingWords[standing].title}${standing === 'VALID' ? ' and private' : ', and is private'}` : standingWords[standing].title;

/** Paper and badge cannot carry the name that was typed: whoever issues writes it beside in Latin letters, or says that it goes without. */
export const isOfLetters = ({ code }: { readonly code: string }): boolean => code === 'CERTIFICATE_NAME_LETTERS';
export const withoutPaper = 'Issue it without paper and badge';
