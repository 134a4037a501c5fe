import { checkReason, dayWords, ok, refusal, typed } from '@cairn/kernel';
import type { Day, Instant, Result } from '@cairn/kernel';
import { levelWords, reaches, type ConsentLevel } from './consent-levels.rules.js';

export type ConsentKind = 'GIVEN' | 'LOWERED' | 'REFUSED' | 'WITHDRAWN' | 'ENDED';

/** What a word is about: all work with the client, one engagement, or one exact text. */
export interface ConsentScope {
  readonly engagementId: string | null;
  readonly textSha256: string | null;
}

/** One word of a client, as the ledger keeps it. */
export interface ConsentAct extends ConsentScope {
  readonly id: string;
  readonly number: number;
  readonly kind: ConsentKind;
  readonly level: ConsentLevel;
  readonly until: Day | null;
  readonly title: string | null;
  readonly places: readonly string[];
  readonly personName: string | null;
  readonly at: Instant;
}

export const everything: ConsentScope = { engagementId: null, textSha256: null };

// An exact text is the same text whichever engagement it tells of.
export const sameScope = (one: ConsentScope, other: ConsentScope): boolean =>
  one.textSha256 === other.textSha256 && (one.textSha256 !== null || one.engagementId === other.engagementId);

/** A word counts until the next one about the same thing, and no longer than its last day. A refusal changes nothing that was given before. */
export function wordOn<A extends ConsentAct>(acts: readonly A[], scope: ConsentScope, today: Day): A | null {
  const last = acts.filter((act) => act.kind !== 'REFUSED' && sameScope(act, scope)).reduce<A | null>((a, b) => (a && a.number > b.number ? a : b), null);
  return last && last.kind !== 'ENDED' && (last.until === null || last.until >= today) ? last : null;
}

/** What was said about one engagement counts there before what was said about everything. */
export const inForceFor = <A extends ConsentAct>(acts: readonly A[], engagementId: string | null, today: Day): A | null =>
  (engagementId === null ? null : wordOn(acts, { engagementId, textSha256: null }, today)) ?? wordOn(acts, everything, today);

/** Every word that allows something today: of everything, of engagements, of texts. */
export function inForceNow<A extends ConsentAct>(acts: readonly A[], today: Day): A[] {
  const scopes = acts.filter((act, at) => acts.findIndex((one) => sameScope(one, act)) === at);
  return scopes.flatMap((scope) => wordOn(acts, scope, today) ?? []).filter((act) => act.level !== 'NONE');
}

export interface AskedConsent extends ConsentScope {
  readonly level: ConsentLevel;
  readonly why: string;
  readonly example: string;
  readonly until: Day | null;
  /** Where an exact text is to stand. */
  readonly places?: readonly string[];
}

/** A yes to a text covers another question when it allows as much, as long and in the same places. A wider word is not asked for again for another time. */
function covers(stands: ConsentAct, asked: AskedConsent): boolean {
  if (!reaches(stands.level, asked.level)) return false;
  if (asked.textSha256 === null) return true;
  const longEnough = stands.until === null || (asked.until !== null && asked.until <= stands.until);
  return longEnough && (asked.places ?? []).every((place) => stands.places.includes(place));
}

/** Consent is asked for with a reason and an example of what it would mean, for more than stands, and once at a time. */
export function askConsent(
  asked: AskedConsent,
  { acts, waiting, today }: { readonly acts: readonly ConsentAct[]; readonly waiting: readonly ConsentScope[]; readonly today: Day },
): Result<{ readonly why: string; readonly example: string }> {
  if (asked.level === 'NONE') return refusal('CONSENT_LEVEL', 'Choose what you would like to be allowed.', 'level');
  if (waiting.some((one) => sameScope(one, asked))) return refusal('CONSENT_ASKED', 'This has been asked already and waits for the client lead.');
  const stands = asked.textSha256 === null ? inForceFor(acts, asked.engagementId, today) : wordOn(acts, asked, today);
  if (stands && covers(stands, asked)) return refusal('CONSENT_STANDS', `“${levelWords[stands.level].title}” is agreed already, which allows this.`, 'level');
  const end = checkEnd(asked.until, today);
  if (!end.ok) return end;
  const why = checkReason(asked.why, { field: 'why', code: 'CONSENT_WHY', what: 'The reason' });
  if (!why.ok) return why;
  const example = asked.textSha256 === null ? checkReason(asked.example, { field: 'example', code: 'CONSENT_EXAMPLE', what: 'The example' }) : ok('');
  return example.ok ? ok({ why: why.value, example: example.value }) : example;
}

function checkEnd(until: Day | null, today: Day): Result<Day | null> {
  return until !== null && until <= today ? refusal('CONSENT_END_PAST', 'The last day is tomorrow or later.', 'until') : ok(until);
}

/** Everything holds all other words; an engagement, the texts that tell of it. */
const isWithin = (act: ConsentScope, wider: ConsentScope): boolean =>
  !sameScope(act, wider) && (wider.engagementId === null || (act.engagementId === wider.engagementId && act.textSha256 !== null));

export interface PlannedWord extends ConsentScope {
  readonly kind: 'GIVEN' | 'LOWERED' | 'WITHDRAWN';
  readonly level: ConsentLevel;
  readonly until: Day | null;
  readonly title: string | null;
  readonly places: readonly string[];
}

const kindOf = (from: ConsentLevel, to: ConsentLevel): PlannedWord['kind'] => (to === 'NONE' ? 'WITHDRAWN' : reaches(to, from) ? 'GIVEN' : 'LOWERED');

/**
 * The client lead says anew what is allowed. A lower word about everything also takes back what narrower words allowed beyond it, and one about an
 * engagement what the texts that tell of it do: whoever allows less does not have to look for what went further.
 */
export function sayConsent(
  acts: readonly ConsentAct[],
  said: ConsentScope & { readonly level: ConsentLevel; readonly until: Day | null },
  today: Day,
): Result<readonly PlannedWord[]> {
  const end = checkEnd(said.until, today);
  if (!end.ok) return end;
  const stands = wordOn(acts, said, today);
  // A word for one engagement may be "nothing" although nothing was said for it before: that takes it out of the word for everything.
  const before = stands?.level ?? (said.engagementId === null ? 'NONE' : (inForceFor(acts, said.engagementId, today)?.level ?? 'NONE'));
  const takesBack = said.textSha256 === null && (said.level === 'NONE' || !reaches(said.level, before));
  const narrower = takesBack ? inForceNow(acts, today).filter((act) => isWithin(act, said) && !reaches(said.level, act.level)) : [];
  const same = before === said.level && (stands === null || said.level === 'NONE' || stands.until === said.until);
  if (same && narrower.length === 0)
    return refusal(
      'CONSENT_SAME',
      said.level === 'NONE' ? 'Nothing is allowed now, so there is nothing to withdraw.' : 'This is what stands already.',
      'level',
    );
  const own: PlannedWord = {
    ...{ engagementId: said.engagementId, textSha256: said.textSha256, kind: kindOf(before, said.level), level: said.level },
    ...{ until: said.level === 'NONE' ? null : said.until, title: stands?.title ?? null, places: said.level === 'NONE' ? [] : (stands?.places ?? []) },
  };
  const others = narrower.map((act): PlannedWord => {
    const level = act.textSha256 === null ? said.level : 'NONE';
    const until = level === 'NONE' ? null : act.until;
    return { engagementId: act.engagementId, textSha256: act.textSha256, kind: kindOf(act.level, level), level, until, title: act.title, places: [] };
  });
  return ok(same ? others : [own, ...others]);
}

export type RequestStatus = 'WAITING' | 'AGREED' | 'REFUSED' | 'TAKEN_BACK';

export interface RequestedConsent extends ConsentScope {
  readonly level: ConsentLevel;
  readonly until: Day | null;
  readonly status: RequestStatus;
  readonly title: string | null;
  readonly places: readonly string[];
}

export interface ConsentAnswer {
  /** NONE: no. Lower than asked: agreed to less. */
  readonly level: ConsentLevel;
  readonly until: Day | null;
  readonly note: string;
}

const over: Record<Exclude<RequestStatus, 'WAITING'>, string> = {
  AGREED: 'This has been answered already.',
  REFUSED: 'This has been answered already.',
  TAKEN_BACK: 'This question was taken back. Nothing to do.',
};

/** A question is answered once: yes, yes to less, or no. A text is agreed to as it is or not at all. What stands is never lowered by an answer. */
export function answerConsent(
  request: RequestedConsent,
  answer: ConsentAnswer,
  { acts, today }: { readonly acts: readonly ConsentAct[]; readonly today: Day },
): Result<{ readonly status: 'AGREED' | 'REFUSED'; readonly note: string | null; readonly word: PlannedWord | null }> {
  if (request.status !== 'WAITING') return refusal(`CONSENT_${request.status}`, over[request.status]);
  const note = typed(answer.note, 'note', 'The note', 2000);
  if (!note.ok) return note;
  const kept = note.value === '' ? null : note.value;
  if (answer.level === 'NONE') return ok({ status: 'REFUSED', note: kept, word: null });
  if (!reaches(request.level, answer.level)) return refusal('CONSENT_MORE_THAN_ASKED', 'Agree to what was asked, or to less.', 'level');
  if (request.textSha256 !== null && answer.level !== request.level)
    return refusal('CONSENT_TEXT_AS_IT_IS', 'A text is agreed to as it is. If something should be different, say no and write what.', 'level');
  const end = checkEnd(answer.until, today);
  if (!end.ok) return end;
  if (request.textSha256 !== null && request.until !== null && (answer.until === null || answer.until > request.until))
    return refusal('CONSENT_END_LATER', `You were asked until ${dayWords(request.until, today)}; agree to that or to less.`, 'until');
  const stands = request.textSha256 === null ? inForceFor(acts, request.engagementId, today) : null;
  if (stands && reaches(stands.level, answer.level))
    return refusal('CONSENT_STANDS', `“${levelWords[stands.level].title}” is agreed already, which allows this.`, 'level');
  return ok({
    ...{ status: 'AGREED', note: kept },
    word: {
      ...{ engagementId: request.engagementId, textSha256: request.textSha256, kind: 'GIVEN', level: answer.level },
      ...{ until: answer.until, title: request.title, places: request.places },
    },
  });
}
