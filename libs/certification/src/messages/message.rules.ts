import { checkText, countWords, oneLine, ok, refusal, type Result } from '@cairn/kernel';

export const messageReaders = ['ALL', 'SILENT', 'BEHIND', 'CHOSEN'] as const;
export type ToWhom = (typeof messageReaders)[number];

/** Somebody whom a message goes to, by the name they had then. */
export interface MessageReader {
  readonly traineeId: string;
  readonly name: string;
}

/** A trainee as far as choosing them needs it. */
export interface Reachable extends MessageReader {
  readonly silentDays: number | null;
  readonly overdue: number;
}

const nobody: Readonly<Record<ToWhom, string>> = {
  ALL: 'Nobody is in this cohort yet.',
  SILENT: 'Nobody is silent. There is nobody to write to.',
  BEHIND: 'Nobody has a step overdue. There is nobody to write to.',
  CHOSEN: 'Choose who gets it.',
};

/** A message goes to everybody in the cohort, to the silent ones, to those with something overdue, or to those who are named. */
export function readersOf(toWhom: ToWhom, here: readonly Reachable[], chosen: readonly string[]): Result<readonly MessageReader[]> {
  const wanted = {
    ALL: here,
    SILENT: here.filter(({ silentDays }) => silentDays !== null),
    BEHIND: here.filter(({ overdue }) => overdue > 0),
    CHOSEN: here.filter(({ traineeId }) => chosen.includes(traineeId)),
  }[toWhom];
  if (toWhom === 'CHOSEN' && wanted.length < new Set(chosen).size)
    return refusal('MESSAGE_STRANGER', 'Somebody you chose is not in this cohort any more. Look again.', 'traineeIds');
  if (wanted.length === 0) return refusal('MESSAGE_NOBODY', nobody[toWhom], toWhom === 'CHOSEN' ? 'traineeIds' : 'toWhom');
  return ok(wanted.map(({ traineeId, name }) => ({ traineeId, name })));
}

/** A message has a subject on one line, and something to say. */
export function checkMessage(asked: { readonly subject: string; readonly body: string }): Result<{ subject: string; body: string }> {
  const subject = checkText(oneLine(asked.subject), { field: 'subject', code: 'MESSAGE_SUBJECT', what: 'The subject', most: 160 });
  if (!subject.ok) return subject;
  const body = checkText(asked.body, { field: 'body', code: 'MESSAGE_BODY', what: 'The message', most: 8000 });
  return body.ok ? ok({ subject: subject.value, body: body.value }) : body;
}

/** To whom a message went, as its record says it. */
export function readersWords(toWhom: ToWhom, count: number): string {
  const people = countWords(count, 'person', 'people');
  return { ALL: `to the whole cohort, ${people}`, SILENT: `to ${people} who were silent`, BEHIND: `to ${people} with a step overdue`, CHOSEN: `to ${people}` }[
    toWhom
  ];
}
