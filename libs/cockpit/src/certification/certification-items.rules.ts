import { dayIn } from '@cairn/kernel';
import { pathNow } from '@cairn/certification';
import type { NextDate } from '../today/title.rules.js';
import type { TodayItem } from '../today/today-item.rules.js';
import type { CertificationFacts, CertificationPart } from './certification.facts.js';
import { directingItems } from './directing-items.rules.js';
import { evidenceItems } from './evidence-items.rules.js';
import { learningItems } from './learning-items.rules.js';
import { teachingItems } from './teaching-items.rules.js';

export interface CertificationViewer extends CertificationPart {
  readonly personId: string;
  readonly timeZone: string;
}

/** What certification asks of one person, in each of their roles. An item is there exactly as long as its cause. */
export function certificationItems(facts: CertificationFacts | null, viewer: CertificationViewer, now: Date): TodayItem[] {
  if (facts === null) return [];
  const today = dayIn(viewer.timeZone, now);
  return [
    ...directingItems(facts, today, viewer.timeZone, now),
    ...teachingItems(facts, { ...viewer, today }),
    ...learningItems(facts, today, viewer.timeZone, now),
    ...evidenceItems(facts.evidence ?? [], today),
  ];
}

/** The next live session, for the line that says what comes when nothing needs its reader. */
export function certificationDate(facts: CertificationFacts | null, { timeZone }: Pick<CertificationViewer, 'timeZone'>, now: Date): NextDate[] {
  const first = facts?.path ? pathNow(facts.path, now).sessions[0] : undefined;
  return first ? [{ clientName: first.title, what: 'live', on: dayIn(timeZone, first.startsAt) }] : [];
}
