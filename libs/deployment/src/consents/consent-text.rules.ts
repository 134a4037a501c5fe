import { listWords, recordDayWords, recordMomentWords, type Day, type Instant } from '@cairn/kernel';
import { allAllowed, levelWords, type ConsentLevel } from './consent-levels.rules.js';
import type { ConsentScope } from './consent.rules.js';

export interface WordsOf extends ConsentScope {
  readonly level: ConsentLevel;
  readonly until: Day | null;
  readonly title: string | null;
  readonly places: readonly string[];
}

/** What a word is about, for people: all work, one engagement, one text. */
export function aboutWords(of: Pick<WordsOf, 'engagementId' | 'textSha256' | 'title'>, clientName: string, engagementName: string | null): string {
  if (of.textSha256 !== null) return `the text “${of.title ?? 'without a title'}”`;
  return of.engagementId === null ? `all work with ${clientName}` : `the engagement “${engagementName ?? clientName}”`;
}

/** The exact words that somebody agreed to or took back; a record keeps them, so they say the same whenever they are read. */
export function consentWords(
  of: WordsOf,
  by: {
    readonly name: string | null;
    readonly at: Instant;
    readonly zone: string;
    readonly clientName: string;
    readonly engagementName: string | null;
    readonly practiceName: string;
  },
): string {
  const about = aboutWords(of, by.clientName, by.engagementName);
  const { title, never } = levelWords[of.level];
  const moment = recordMomentWords(by.at, by.zone);
  if (of.level === 'NONE')
    return by.name === null
      ? `What ${by.clientName} allowed ${by.practiceName} for ${about} ended by its last day, ${moment}.`
      : `${by.name} withdraws for ${by.clientName} what ${by.practiceName} was allowed for ${about}, ${moment}.`;
  return [
    `${by.name ?? by.clientName} agrees for ${by.clientName}, ${moment}: “${title}”, for ${about}.`,
    `${by.practiceName} may: ${allAllowed(of.level).join(' ')}`,
    `Never: ${never}`,
    ...(of.textSha256 === null ? [] : [`SHA-256 of the text: ${of.textSha256}.`, `Places: ${listWords(of.places)}.`]),
    of.until === null
      ? 'Until it is withdrawn; it can be withdrawn at any time.'
      : `Until ${recordDayWords(of.until)}; it can be withdrawn at any time before.`,
  ].join('\n');
}
