import { ok, refusal, type Result } from '@cairn/kernel';

export interface WithoutPaper {
  readonly holderName: string;
  readonly practiceName: string;
  /** Whose words have letters that no face of ours has: the holder's name, or the title and the practice's name. */
  readonly lacks: 'HOLDER' | 'PRACTICE';
}

const still = 'The certificate, its signed file and its public page are as good as any';

/** Why a certificate has no paper and no badge, and what helps: for its holder, or for whoever looks at its page. */
export function noPaperWords({ holderName, practiceName, lacks }: WithoutPaper, reader: 'holder' | 'stranger'): string {
  const why = `Paper and badge have no letters for ${lacks === 'HOLDER' ? holderName : 'this title and practice'} yet.`;
  if (reader === 'stranger') return `${why} Print the public page instead: it uses the letters of your device.`;
  return lacks === 'HOLDER'
    ? `${why} ${still}, and that page can be printed. For paper and badge ask ${practiceName} to issue it anew with your name in Latin letters beside it: ${besides(holderName)}.`
    : `${why} ${still}, and that page can be printed.`;
}

/** Before it is issued, to whoever is on the way and to whoever issues. */
export const noPaperAheadWords = (name: string): string =>
  `Paper and badge have no letters for ${name} yet. With the name in Latin letters beside it, as in ${besides(name)}, the certificate carries both, and paper and badge the Latin one.`;

/** A name that cannot be set on paper is not certified by accident: either it gets a spelling beside it, or whoever issues says that it goes without. */
export function nameForPaper(
  holderName: string,
  { canBeOnPaper, withoutPaper }: { readonly canBeOnPaper: boolean; readonly withoutPaper: boolean },
): Result<null> {
  return canBeOnPaper || withoutPaper
    ? ok(null)
    : refusal(
        'CERTIFICATE_NAME_LETTERS',
        `Paper and badge have no letters for ${holderName} yet. Write the name in Latin letters beside it, as in ${besides(holderName)}: the certificate carries both, paper and badge the Latin one. Or issue it without paper and badge.`,
        'holderName',
      );
}

const besides = (name: string): string => `${name} (…)`;
