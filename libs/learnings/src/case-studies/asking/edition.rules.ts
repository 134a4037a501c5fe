import { dayWords, listWords, ok, refusal, type Day, type Instant, type Result } from '@cairn/kernel';
import { placeWords, studyPlaces, type EditionEnd, type StudyPlace, type StudyStage } from '../case-study-kinds.js';

/** What became of the question to the client lead. */
export interface AskedFacts {
  readonly status: 'WAITING' | 'AGREED' | 'REFUSED' | 'TAKEN_BACK';
  readonly note: string | null;
  readonly answeredByName: string | null;
  readonly answeredAt: Instant | null;
}

/** The client’s last word on the exact text. */
export interface TextWord {
  readonly allows: boolean;
  readonly until: Day | null;
  readonly since: Instant;
}

/** One text as it was asked for, word for word. */
export interface EditionFacts {
  readonly id: string;
  readonly number: number;
  readonly textSha256: string;
  readonly places: readonly StudyPlace[];
  readonly publishedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly endedBecause: EditionEnd | null;
  /** Null where the same text had been agreed to before. */
  readonly request: AskedFacts | null;
  readonly word: TextWord | null;
}

/** A yes counts while the ledger has it and its last day is not over. */
export const isAgreed = ({ word }: Pick<EditionFacts, 'word'>, today: Day): boolean =>
  word !== null && word.allows && (word.until === null || word.until >= today);

/** How one text stands: the ledger of consents says, nobody writes it down twice. Null: taken back or replaced, as if it had not been asked. */
export function standingOf(edition: EditionFacts, today: Day): StudyStage | null {
  if (edition.endedAt !== null) return edition.endedBecause === 'REPLACED' ? null : 'WITHDRAWN';
  if (edition.request?.status === 'WAITING') return 'ASKED';
  if (edition.request?.status === 'REFUSED') return 'REFUSED';
  if (edition.request?.status === 'TAKEN_BACK') return null;
  if (!isAgreed(edition, today)) return 'WITHDRAWN';
  return edition.publishedAt === null ? 'CONSENTED' : 'PUBLISHED';
}

/** A case study stands where its newest text does that was not taken back. */
export function stageOf(editions: readonly EditionFacts[], today: Day): StudyStage {
  const standing = [...editions].sort((one, other) => other.number - one.number).map((edition) => standingOf(edition, today));
  return standing.find((stage) => stage !== null) ?? 'DRAFT';
}

export const waiting = <E extends EditionFacts>(editions: readonly E[], today: Day): E | undefined =>
  editions.find((one) => standingOf(one, today) === 'ASKED');
export const agreed = <E extends EditionFacts>(editions: readonly E[], today: Day): E | undefined =>
  editions.find((one) => standingOf(one, today) === 'CONSENTED');
export const published = <E extends EditionFacts>(editions: readonly E[], today: Day): E | undefined =>
  editions.find((one) => standingOf(one, today) === 'PUBLISHED');

/** While the client lead reads it, nobody changes it: what is agreed to is what was read. */
export const mayWrite = (editions: readonly EditionFacts[], today: Day): Result<null> =>
  waiting(editions, today) ? refusal('CASE_STUDY_ASKED', 'The client lead is reading this text. Take the question back, then change it.') : ok(null);

interface ToAsk {
  readonly clientName: string;
  /** Whether a case study may be written about this client at all, or one with its name. */
  readonly level: string;
  readonly named: boolean;
  readonly wordCount: number;
  /** Certain names in a text that is to have none. */
  readonly namesLeft: number;
  readonly places: readonly string[];
}

export const levelWanted = (named: boolean): 'CASE_STUDY' | 'NAMED' => (named ? 'NAMED' : 'CASE_STUDY');

/** A case study is told only where the client agreed that one may be written; with a name, where it agreed to that. */
export function consentAllowsStudy({ clientName, level }: Pick<ToAsk, 'clientName' | 'level'>): Result<null> {
  return level === 'CASE_STUDY' || level === 'NAMED'
    ? ok(null)
    : refusal(
        'CASE_STUDY_CONSENT',
        `${clientName} has not agreed that a case study may be written. Ask for that first; then the client lead reads the exact text.`,
      );
}

const fewestWords = 150;

/** What the client lead is asked to read is whole, has no name in it that should not be there, and says where it is to stand. */
export function mayAsk(of: ToAsk, editions: readonly EditionFacts[], today: Day): Result<readonly StudyPlace[]> {
  if (waiting(editions, today)) return refusal('CASE_STUDY_ASKED', 'The client lead has been asked already.');
  const consent = consentAllowsStudy(of);
  if (!consent.ok) return consent;
  const places = studyPlaces.filter((place) => of.places.includes(place));
  if (places.length === 0) return refusal('CASE_STUDY_PLACES_MISSING', 'Choose where it is to stand.', 'places');
  if (of.wordCount < fewestWords) return refusal('CASE_STUDY_SHORT', `A case study says more than ${of.wordCount} words. Write on, then ask.`);
  if (of.namesLeft > 0)
    return refusal(
      'CASE_STUDY_NAMES',
      of.named
        ? `${of.namesLeft === 1 ? 'One name' : `${of.namesLeft} names`} in it ${of.namesLeft === 1 ? 'is' : 'are'} of people or of other clients. Say it without them.`
        : `${of.namesLeft === 1 ? 'One name' : `${of.namesLeft} names`} would tell who it is. Say it without them, or ask to tell it with the client’s name.`,
    );
  return ok(places);
}

/** What was agreed to is published; on a public page only where the client agreed to one. */
export function mayPublish(edition: EditionFacts | undefined, today: Day): Result<null> {
  if (!edition) return refusal('CASE_STUDY_NOT_AGREED', 'The client lead has not agreed to this text. Ask first.');
  return isAgreed(edition, today) ? ok(null) : refusal('CASE_STUDY_CONSENT_OVER', 'The client does not agree to this text any more. Ask again.');
}

interface Standing {
  readonly stage: StudyStage;
  readonly clientName: string;
  readonly today: Day;
  readonly edition: EditionFacts | undefined;
  readonly isChanged: boolean;
}

/** How it stands and what comes next, in a sentence or two. */
export function standingWords({ stage, clientName, today, edition, isChanged }: Standing): string {
  const until = edition?.word?.until ?? null;
  const long = until === null ? 'until the client takes it back' : `until ${dayWords(until, today)}`;
  const changed = isChanged ? ' You have changed it since: the new words need a new yes.' : '';
  switch (stage) {
    case 'DRAFT':
      return 'Only the coaches of this client and the owner can read this.';
    case 'ASKED':
      return `The client lead of ${clientName} reads the exact text. Until there is an answer it stays as it is.`;
    case 'REFUSED':
      return `${edition?.request?.answeredByName ?? clientName} said no to this text. Change it and ask again, or let it be.`;
    case 'CONSENTED':
      return `${clientName} agreed, ${long}. The text can stand in: ${listWords((edition?.places ?? []).map((place) => placeWords[place]))}.${changed}`;
    case 'PUBLISHED':
      return `Published, ${long}.${changed}`;
    case 'WITHDRAWN':
      return edition?.endedBecause === 'COACH'
        ? 'Withdrawn from everywhere. Your draft is kept.'
        : edition?.endedBecause === 'DAY'
          ? 'The last day that the client agreed to is over. It is withdrawn; your draft is kept.'
          : `${clientName} took its consent back. It is withdrawn from everywhere; your draft is kept.`;
  }
}
