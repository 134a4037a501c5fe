import type { DrawnCertificate } from './drawn-certificate.js';
import { lettersOf, type FaceName } from './faces.js';
import { nameOnPaper } from './paper-name.rules.js';

/** A certificate as paper and badge carry it, or whose words have letters that no face has. */
export type OnPaper = { readonly drawn: DrawnCertificate } | { readonly lacks: 'HOLDER' | 'PRACTICE' };

/** Every word that is drawn is one that can be: where a name has two spellings, the one that the faces have letters for. */
export async function onPaper(of: DrawnCertificate): Promise<OnPaper> {
  const set = async (words: string, face: FaceName): Promise<string | null> => nameOnPaper(words, await lettersOf(face));
  const holderName = await set(of.holderName, 'serif');
  if (holderName === null) return { lacks: 'HOLDER' };
  const [title, practiceName] = [await set(of.title, 'serifStrong'), await set(of.practiceName, 'serifStrong')];
  if (title === null || practiceName === null) return { lacks: 'PRACTICE' };
  const has = await lettersOf('serif');
  const whole = (words: string): boolean => [...words].every((letter) => /\s/u.test(letter) || has(letter));
  const took = of.requirements.filter(whole);
  const more = of.requirements.length - took.length;
  return {
    drawn: {
      ...{ ...of, holderName, title, practiceName, issuerName: (await set(of.issuerName, 'serifItalic')) ?? practiceName },
      summary: whole(of.summary) ? of.summary : '',
      requirements: more === 0 || took.length === 0 ? took : [...took, `and ${more} more`],
    },
  };
}

/** Whether paper and badge can carry a person's name. */
export const canBeOnPaper = async (holderName: string): Promise<boolean> => nameOnPaper(holderName, await lettersOf('serif')) !== null;
