import { checkText, ok, refusal } from '@cairn/kernel';
import type { Result } from '@cairn/kernel';
import type { AgendaKind } from './workshop.kinds.js';

export interface AgendaItem {
  readonly title: string;
  readonly minutes: number;
  readonly kind: AgendaKind;
}

export const mostItems = 30;

/** An agenda is a row of titled items that fit into the time. */
export function checkAgenda(items: readonly AgendaItem[], minutes: number): Result<readonly AgendaItem[]> {
  if (items.length > mostItems) return refusal('AGENDA_LONG', `An agenda has at most ${mostItems} items.`, 'agenda');
  const checked: AgendaItem[] = [];
  for (const [at, item] of items.entries()) {
    const title = checkText(item.title, { field: `agenda.${at}.title`, code: 'AGENDA_TITLE', what: 'The title of this item', most: 200 });
    if (!title.ok) return title;
    if (!Number.isInteger(item.minutes) || item.minutes < 1 || item.minutes > 480)
      return refusal('AGENDA_MINUTES', 'An item takes 1 to 480 minutes.', `agenda.${at}.minutes`);
    checked.push({ ...item, title: title.value });
  }
  const planned = sum(checked);
  return planned > minutes
    ? refusal('AGENDA_OVER_TIME', `The agenda takes ${planned} minutes and the workshop ${minutes}. Shorten an item, or plan more time.`, 'agenda')
    : ok(checked);
}

const sum = (items: readonly AgendaItem[], kind?: AgendaKind): number =>
  items.filter((item) => kind === undefined || item.kind === kind).reduce((minutes, item) => minutes + item.minutes, 0);

/** People learn OKRs on their own ones: introductions first, little theory, most of the time to apply it. Advice, never a refusal. */
export function agendaAdvice(items: readonly AgendaItem[], minutes: number): readonly string[] {
  if (items.length === 0) return [];
  const advice: string[] = [];
  const first = items.findIndex((item) => item.kind === 'INTRODUCTIONS');
  if (first < 0) advice.push('Nobody is introduced. A few minutes at the start let people speak once before it matters.');
  else if (first > 0) advice.push('Introductions come first: who has spoken once speaks again.');
  const [theory, application] = [sum(items, 'THEORY'), sum(items, 'APPLICATION')];
  if (application <= theory) advice.push(`Theory takes ${theory} minutes and work on their own OKRs ${application}. Most of the time belongs to the work.`);
  if (minutes > 150 && !items.some((item) => item.kind === 'BREAK')) advice.push('There is no break in more than two and a half hours.');
  const open = minutes - sum(items);
  if (open >= 15) advice.push(`${open} minutes are not planned yet.`);
  return advice;
}
