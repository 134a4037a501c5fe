import { ok, plainWords, refusal, typed, type Result } from '@cairn/kernel';

/** NOBODY: it is there and shown to no one. PRACTICE: inside the portal. PUBLIC: on a page for everybody as well. */
export const audiences = ['NOBODY', 'PRACTICE', 'PUBLIC'] as const;
export type Audience = (typeof audiences)[number];

/** What its holder shows or keeps back, one by one. Name and certificates are always there: they are what a profile stands for. */
export const shownFields = ['headline', 'about', 'languages', 'regions', 'industries', 'website', 'email'] as const;
export type ShownField = (typeof shownFields)[number];

export interface ProfileText {
  readonly audience: Audience;
  readonly headline: string;
  readonly about: string;
  readonly languages: readonly string[];
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  readonly website: string;
  readonly shown: readonly ShownField[];
}

/** How a person's certificates stand: only one that is in force and public lists its holder. */
export type Standing = 'LISTED' | 'PRIVATE_ONLY' | 'NONE_IN_FORCE';

const most = 8;
const lists = { languages: 'languages', regions: 'regions', industries: 'industries' } as const;

/** Whoever is shown holds a certificate in force that is public; whoever is not shown may still write. */
export function checkProfile(asked: ProfileText, standing: Standing): Result<ProfileText> {
  if (asked.audience !== 'NOBODY' && standing === 'PRIVATE_ONLY')
    return refusal('PROFILE_PRIVATE', 'Your certificate is private. Make it public first: a directory shows only what can be checked.', 'audience');
  if (asked.audience !== 'NOBODY' && standing === 'NONE_IN_FORCE')
    return refusal('PROFILE_NOT_CERTIFIED', 'The directory lists certificates that are in force, and you hold none at the moment.', 'audience');
  const headline = typed(asked.headline.replace(/\s+/gu, ' '), 'headline', 'The line', 160);
  if (!headline.ok) return headline;
  const about = typed(asked.about, 'about', 'What you say of yourself', 2000);
  if (!about.ok) return about;
  const website = checkWebsite(asked.website);
  if (!website.ok) return website;
  const words: Partial<Record<keyof typeof lists, readonly string[]>> = {};
  for (const name of Object.keys(lists) as (keyof typeof lists)[]) {
    const list = checkWords(asked[name], name);
    if (!list.ok) return list;
    words[name] = list.value;
  }
  const { languages = [], regions = [], industries = [] } = words;
  return ok({
    ...{ audience: asked.audience, headline: headline.value, about: about.value, languages, regions, industries, website: website.value },
    shown: shownFields.filter((field) => asked.shown.includes(field)),
  });
}

/** A list has at most eight words or names, each once, however it is written. */
function checkWords(asked: readonly string[], field: keyof typeof lists): Result<readonly string[]> {
  const clean = asked.map((word) => word.replace(/\s+/gu, ' ').trim()).filter((word) => plainWords(word) !== '');
  const once = clean.filter((word, at) => clean.findIndex((other) => plainWords(other) === plainWords(word)) === at);
  if (once.length > most) return refusal('PROFILE_MANY', `Name at most ${most} ${lists[field]}.`, field);
  return once.some((word) => word.length > 40) ? refusal('PROFILE_LONG', 'Each has at most 40 characters.', field) : ok(once);
}

function checkWebsite(asked: string): Result<string> {
  const address = asked.trim();
  if (address === '') return ok('');
  return /^https:\/\/[^\s/$.?#][^\s]*$/iu.test(address) && address.length <= 300
    ? ok(address)
    : refusal('PROFILE_WEBSITE', 'Enter an address that starts with https://.', 'website');
}

/** The address of a public page is made of the name, and keeps its place when the name changes. */
export function slugFor(name: string, taken: readonly string[]): string {
  const words = plainWords(name)
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60);
  const start = words.length < 2 ? 'coach' : words;
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? start : `${start}-${number}`;
    if (!taken.includes(slug)) return slug;
  }
}

export interface Door {
  readonly isPublic: boolean;
  readonly takesRequests: boolean;
  readonly welcome: string;
}

/** People ask to join on the public page, so there is none to ask on while it is closed. */
export function checkDoor(asked: Door): Result<Door> {
  const welcome = typed(asked.welcome, 'welcome', 'The word to them', 1000);
  if (!welcome.ok) return welcome;
  return asked.takesRequests && !asked.isPublic
    ? refusal('NETWORK_CLOSED', 'People ask on the public page. Open it first.', 'takesRequests')
    : ok({ ...asked, welcome: welcome.value });
}
