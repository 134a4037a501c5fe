import { timeWords } from '@cairn/kernel';
import { endOf } from '../workshops/wall-time.rules.js';
import type { WorkshopFacts } from '../workshops/workshop.facts.js';
import { typeWords } from '../workshops/workshop.words.js';
import type { CalendarEntry } from './write-calendar.js';

type When = 'icsUid' | 'icsSequence' | 'startsLocal' | 'timeZone' | 'startsAt' | 'minutes' | 'status';
type What = 'id' | 'type' | 'title' | 'place' | 'clientName' | 'clientSlug' | 'outcome' | 'agenda' | 'readings';
export type EntryFacts = Pick<WorkshopFacts, When | What>;

export const workshopUrl = (publicUrl: string, { id, clientSlug }: Pick<WorkshopFacts, 'id' | 'clientSlug'>): string =>
  `${publicUrl}/c/${clientSlug}/training/${id}`;

/** Where whoever missed a workshop watches and hands in. */
export const makeUpUrl = (publicUrl: string, workshop: Pick<WorkshopFacts, 'id' | 'clientSlug'>): string => `${workshopUrl(publicUrl, workshop)}/make-up`;

/** Where its quiz is taken. */
export const quizUrl = (publicUrl: string, workshop: Pick<WorkshopFacts, 'id' | 'clientSlug'>): string => `${workshopUrl(publicUrl, workshop)}/quiz`;

/** Where somebody of the client finds the dates that are left to come to. */
export const ownTrainingUrl = (publicUrl: string, { clientSlug }: Pick<WorkshopFacts, 'clientSlug'>): string => `${publicUrl}/c/${clientSlug}/my-training`;

/** Where whoever is signed in fetches the entry for their calendar. */
export const workshopFilePath = ({ id }: Pick<WorkshopFacts, 'id'>): string => `/calendar/workshops/${id}.ics`;

/** A workshop as a calendar shows it. Where clients are hidden, only what kind of workshop it is and when. */
export function workshopEntry(workshop: EntryFacts, publicUrl: string, hidesClient = false): CalendarEntry {
  const { icsUid, icsSequence, startsLocal, timeZone, startsAt, minutes, status } = workshop;
  const when = { uid: icsUid, sequence: icsSequence, startsLocal, timeZone, startsAt, minutes, isCancelled: status === 'CANCELLED' };
  if (hidesClient) return { ...when, summary: `Workshop: ${typeWords[workshop.type]}`, description: null, location: null, url: null };
  const url = workshopUrl(publicUrl, workshop);
  return { ...when, summary: `${workshop.title} (${workshop.clientName})`, description: descriptionOf(workshop, url), location: workshop.place, url };
}

function descriptionOf({ outcome, agenda, readings, startsAt, timeZone }: EntryFacts, url: string): string {
  let before = 0;
  const items = agenda.map((item) => {
    const line = `${timeWords(endOf(startsAt, before), timeZone)} ${item.title} (${item.minutes} min)`;
    before += item.minutes;
    return line;
  });
  const parts = [
    outcome === null ? [] : [`Outcome we want: ${outcome}`],
    items.length > 0 ? ['Agenda', ...items] : [],
    readings.length > 0 ? ['Read before', ...readings.map(({ title, url: link }) => (link === null ? title : `${title}: ${link}`))] : [],
    [url],
  ];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}
