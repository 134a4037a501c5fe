import type { ClientRole, CoachingPart, EngagementMode, Industry, Region, SizeBand } from '../graphql/graphql.js';
import { plural } from './words.js';

interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

const choices = <T extends string>(words: Readonly<Record<T, string>>): readonly Choice<T>[] =>
  Object.entries<string>(words).map(([value, label]) => ({ value: value as T, label }));

export const industryWords: Readonly<Record<Industry, string>> = {
  PUBLIC: 'Public sector',
  HEALTH: 'Health',
  EDUCATION: 'Education',
  FINANCE: 'Finance',
  INDUSTRY: 'Industry',
  TECHNOLOGY: 'Technology',
  RETAIL: 'Retail',
  ENERGY: 'Energy',
  MEDIA: 'Media',
  NON_PROFIT: 'Non-profit',
  SERVICES: 'Services',
  OTHER: 'Other',
};
export const regionWords: Readonly<Record<Region, string>> = {
  EUROPE: 'Europe',
  NORTH_AMERICA: 'North America',
  LATIN_AMERICA: 'Latin America',
  MIDDLE_EAST_AFRICA: 'Middle East and Africa',
  ASIA_PACIFIC: 'Asia-Pacific',
  GLOBAL: 'Across the world',
};
export const sizeWords: Readonly<Record<SizeBand, string>> = {
  UP_TO_49: 'Up to 49 people',
  FROM_50: '50 to 249 people',
  FROM_250: '250 to 999 people',
  FROM_1000: '1,000 to 4,999 people',
  FROM_5000: '5,000 people or more',
};
export const industryChoices = choices(industryWords);
export const regionChoices = choices(regionWords);
export const sizeChoices = choices(sizeWords);

export const modeWords: Readonly<Record<EngagementMode, string>> = { COACHING: 'Coaching', CONSULTING: 'Consulting', HYBRID: 'Hybrid' };
export const modeChoices = [
  { value: 'COACHING', label: modeWords.COACHING, hint: 'You ask, the client works it out and decides.' },
  { value: 'CONSULTING', label: modeWords.CONSULTING, hint: 'You advise and deliver work, the client decides.' },
  { value: 'HYBRID', label: modeWords.HYBRID, hint: 'Both; each session says which of the two it is.' },
] as const satisfies readonly { value: EngagementMode; label: string; hint: string }[];

export const partWords: Readonly<Record<CoachingPart, string>> = { LEAD: 'Lead coach', CO_COACH: 'Co-coach', SHADOW: 'Shadow' };

export const clientRoleWords: Readonly<Record<ClientRole, string>> = {
  CLIENT_LEAD: 'Client lead',
  SPONSOR: 'Sponsor',
  HR_LEAD: 'HR lead',
  COORDINATOR: 'Coordinator',
  INTERNAL_COACH: 'Internal coach',
  TEAM_LEAD: 'Team lead',
  KR_CHAMPION: 'KR champion',
  AUTHOR: 'Author',
  MEMBER: 'Member',
};

const languages = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'da',
  'sv',
  'nb',
  'fi',
  'pl',
  'cs',
  'hu',
  'ro',
  'el',
  'tr',
  'uk',
  'ar',
  'he',
  'hi',
  'id',
  'ja',
  'ko',
  'zh',
];
const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** Languages to choose from; one that is not in the list but chosen already stays choosable. */
export const languageChoices = (also: string): readonly Choice<string>[] =>
  [...(languages.includes(also) || !also ? [] : [also]), ...languages].map((value) => ({ value, label: languageNames.of(value) ?? value }));

/** The way to the desk of whoever reviews drafts, with what lies on it. */
export const deskWords = (waiting: number): string =>
  waiting === 0 ? 'Review desk, no draft waits' : `${plural(waiting, 'draft waits', 'drafts wait')} for review`;
