import { dayIn, dayWords, timeWords } from '@cairn/kernel';
import type { Instant } from '@cairn/kernel';
import { endTime } from './wall-time.rules.js';
import type { WorkshopFormat, WorkshopType } from './workshop.kinds.js';

export const typeWords: Readonly<Record<WorkshopType, string>> = {
  TOP_LEVEL: 'Top-level OKRs',
  OKRS_BASICS: 'OKRs basics',
  TEAM_DRAFTING: 'Team drafting',
  INTERNAL_COACH: 'Internal coach',
  KR_CHAMPION: 'KR champion',
  REFRESHER: 'Refresher',
};

export const formatWords: Readonly<Record<WorkshopFormat, string>> = { ONLINE: 'online', ON_SITE: 'on site', HYBRID: 'on site and online' };

export interface When {
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly timeZone: string;
}

/** For sentences, in the client's zone: `Friday 27 November, 10:00 to 12:00`. */
export const whenWords = ({ startsAt, minutes, timeZone }: When, now: Date): string =>
  `${dayWords(dayIn(timeZone, startsAt), dayIn(timeZone, now))}, ${timeWords(startsAt, timeZone)} to ${endTime(startsAt, minutes, timeZone)}`;

/** The city that a zone is named after: `Berlin`. */
export const zoneWords = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
