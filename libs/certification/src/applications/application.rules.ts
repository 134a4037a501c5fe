import { addDays, addWorkingDays, checkText, cleanText, ok, refusal, shortDayWords, type Day, type Refusal, type Result } from '@cairn/kernel';
import type { ProgrammeStatus } from '../certification-kinds.js';
import type { ApplicationForm, FormCriterion, FormQuestion } from './application-form.js';

export const applicationStatuses = ['DRAFT', 'NEW', 'TALK', 'OFFERED', 'ENROLLED', 'WAITING', 'DECLINED', 'TURNED_DOWN', 'WITHDRAWN'] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];
export const readerVerdicts = ['ACCEPT', 'TALK', 'DECLINE'] as const;
export type ReaderVerdict = (typeof readerVerdicts)[number];
export const answerActs = ['OFFER', 'TALK', 'WAIT', 'DECLINE'] as const;
export type AnswerAct = (typeof answerActs)[number];

/** Days for which the link to an application works after the last mail. */
export const linkDays = 60;
/** Working days within which an applicant hears. */
export const answerDays = 10;
export const offerDays = 10;
export const mostFiles = 5;

export const answerBy = (today: Day): Day => addWorkingDays(today, answerDays);
export const offerUntil = (today: Day): Day => addDays(today, offerDays);

/** One applies while the page is open, or, where it is full, for the waiting list. */
export const mayApply = (status: ProgrammeStatus): boolean => status === 'OPEN' || status === 'FULL';

/** Where a link was found, as its `source` says: a short plain word, or nothing. */
export const sourceOf = (text: string): string => (/^[a-z0-9][a-z0-9 _.-]{0,39}$/i.test(text.trim()) ? text.trim().toLowerCase() : '');

const longest: Readonly<Record<FormQuestion['kind'], number>> = { LINE: 200, TEXT: 4000, CHOICE: 200, FILE: 0 };

/** Only answers to questions of the form are kept, at most as long as their kind allows. */
export function keptAnswers(form: ApplicationForm, given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    form.questions.filter(({ kind }) => kind !== 'FILE').map(({ key, kind }) => [key, [...cleanText(given[key] ?? '')].slice(0, longest[kind]).join('')]),
  );
}

/** An application is handed in with an answer to everything that needs one; all that is missing is told at once. */
export function missingAnswers(form: ApplicationForm, given: Readonly<Record<string, string>>, files: number): readonly Refusal[] {
  return form.questions.flatMap(({ key, kind, label, required, options }) => {
    const answer = given[key] ?? '';
    const miss = (message: string): Refusal[] => [{ code: 'ANSWER_MISSING', field: `q-${key}`, message }];
    if (kind === 'FILE') return required && files === 0 ? miss(`Add a file: ${label}`) : [];
    if (answer === '') return required ? miss(`Answer: ${label}`) : [];
    return kind === 'CHOICE' && !options.includes(answer) ? miss(`Choose an answer: ${label}`) : [];
  });
}

/** An application is written until it is handed in. */
export const stillWritten = (status: ApplicationStatus): Result<true> =>
  status === 'DRAFT' ? ok(true) : refusal('APPLICATION_HANDED_IN', 'This application is handed in and stays as it is.');

const open: readonly ApplicationStatus[] = ['DRAFT', 'NEW', 'TALK', 'OFFERED', 'WAITING'];
/** One takes an application back until there is a last word on it. */
export const mayWithdraw = (status: ApplicationStatus): Result<true> =>
  open.includes(status) ? ok(true) : refusal('APPLICATION_CLOSED', 'There is a last word on this application already.');

/** An offer is taken or turned down by its last day, once. */
export function answerOffer(application: { readonly status: ApplicationStatus; readonly offerUntil: Day | null }, today: Day): Result<true> {
  if (application.status !== 'OFFERED' || application.offerUntil === null) return refusal('OFFER_NONE', 'There is no open offer on this application.');
  if (today > application.offerUntil)
    return refusal('OFFER_OVER', `This offer was open until ${shortDayWords(application.offerUntil, today)}. Write to us if you still want the place.`);
  return ok(true);
}

export interface AskedMark {
  readonly levels: Readonly<Record<string, number>>;
  readonly verdict: ReaderVerdict;
  readonly note: string;
}

/** A reader marks each thing that is looked for 1 to 3, says what they would do, and may add a note; drafts are nobody's to read. */
export function checkMark(status: ApplicationStatus, criteria: readonly FormCriterion[], asked: AskedMark): Result<AskedMark> {
  if (status === 'DRAFT' || status === 'WITHDRAWN') return refusal('MARK_NOTHING', 'This application is not handed in.');
  const levels: Record<string, number> = {};
  for (const { key, title } of criteria) {
    const level = asked.levels[key];
    if (level === undefined || ![1, 2, 3].includes(level)) return refusal('MARK_LEVEL', `Mark “${title}” 1 to 3.`, `levels.${key}`);
    levels[key] = level;
  }
  if (asked.note.trim() === '') return ok({ levels, verdict: asked.verdict, note: '' });
  const note = checkText(asked.note, { field: 'note', code: 'MARK_NOTE', what: 'The note' });
  return note.ok ? ok({ levels, verdict: asked.verdict, note: note.value }) : note;
}

export interface AnswerLine {
  readonly applicationId: string;
  readonly act: AnswerAct;
  readonly cohortId: string | null;
  readonly words: string;
}
export interface Answerable {
  readonly name: string;
  readonly status: ApplicationStatus;
  /** A batch is about to answer it. */
  readonly isBeingAnswered: boolean;
}

const from: Readonly<Record<AnswerAct, readonly ApplicationStatus[]>> = {
  OFFER: ['NEW', 'TALK', 'WAITING', 'DECLINED'],
  TALK: ['NEW', 'DECLINED'],
  WAIT: ['NEW', 'TALK'],
  DECLINE: ['NEW', 'TALK', 'WAITING', 'OFFERED'],
};
const actWords: Readonly<Record<AnswerAct, string>> = {
  OFFER: 'offered a place',
  TALK: 'asked to a talk',
  WAIT: 'put on the waiting list',
  DECLINE: 'declined',
};

/** Whoever has handed in gets one answer at a time; places and waiting lists are those of a cohort. */
export function checkAnswer(line: AnswerLine, application: Answerable): Result<true> {
  if (application.isBeingAnswered) return refusal('ANSWER_UNDER_WAY', `${application.name} is being answered at this moment.`);
  if (!from[line.act].includes(application.status))
    return refusal('ANSWER_NOT_NOW', `${application.name} cannot be ${actWords[line.act]} as it stands. Look again.`);
  if ((line.act === 'OFFER' || line.act === 'WAIT') && line.cohortId === null) return refusal('ANSWER_COHORT', 'Choose the cohort.', 'cohortId');
  return ok(true);
}

/** Nobody is offered a place that is not there: open offers count as taken. */
export function enoughPlaces(
  cohort: { readonly name: string; readonly capacity: number; readonly placesTaken: number; readonly placesOffered: number },
  offers: number,
): Result<true> {
  const left = Math.max(0, cohort.capacity - cohort.placesTaken - cohort.placesOffered);
  if (offers <= left) return ok(true);
  const places = left === 0 ? 'no place is left' : left === 1 ? 'one place is left' : `${left} places are left`;
  return refusal(
    'OFFER_NO_PLACE',
    `In ${cohort.name} ${places}, open offers counted, and you offer ${offers}. Put the others on the waiting list.`,
    'cohortId',
  );
}

/** Nobody is put on the waiting list of a cohort that has places: whoever waits would have one at once, without having been asked. */
export function noPlaceLeft(
  cohort: { readonly name: string; readonly capacity: number; readonly placesTaken: number; readonly placesOffered: number },
  { offers, waits }: { readonly offers: number; readonly waits: number },
): Result<true> {
  const left = cohort.capacity - cohort.placesTaken - cohort.placesOffered - offers;
  if (waits === 0 || left <= 0) return ok(true);
  return refusal(
    'WAIT_PLACES_LEFT',
    `${cohort.name} still has ${left === 1 ? 'a place' : `${left} places`}, and a waiting list is for a full cohort. Offer a place, or answer later.`,
    'cohortId',
  );
}

export const statusAfter: Readonly<Record<AnswerAct, ApplicationStatus>> = { OFFER: 'OFFERED', TALK: 'TALK', WAIT: 'WAITING', DECLINE: 'DECLINED' };
