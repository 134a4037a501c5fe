import { countWords, dayWords, daysBetween, listWords, shortDayWords, workingDaysBetween, type Day } from '@cairn/kernel';
import { programmeRules, waitsFor } from '@cairn/certification';
import { ageWords, type TodayItem } from '../today/today-item.rules.js';
import { act, certificationItem } from './certification-item.rules.js';
import type { CertificationFacts, CertificationPart, RoundFacts, SilentFacts } from './certification.facts.js';

export interface CertificationReader extends CertificationPart {
  readonly personId: string;
  readonly today: Day;
}

/** What those who teach have to do: answers to give, answers past their day, trainees of whom nothing is seen, and sessions to mark. */
export function teachingItems(facts: Pick<CertificationFacts, 'rounds' | 'silent' | 'observed'>, reader: CertificationReader): TodayItem[] {
  return [...roundItems(facts.rounds ?? [], reader), ...silentItems(facts.silent ?? [], reader), ...observedItems(facts.observed ?? [], reader.today)];
}

const named = ({ traineeName, moduleNumber }: RoundFacts): string => `${traineeName}, module ${moduleNumber}`;
const promised = ({ promisedOn, today }: RoundFacts): string =>
  `The answer ${promisedOn < today ? 'was promised for' : 'is promised by'} ${dayWords(promisedOn, today)}.`;

function roundItems(rounds: readonly RoundFacts[], reader: CertificationReader): TodayItem[] {
  const judged = rounds.map((round) => {
    const of = { status: round.status, secondAssessor: programmeRules(round.rules).secondAssessor, settlers: round.settlers, held: round.held };
    const says = waitsFor({ ...of, ownMentee: round.mentored }, { personId: reader.personId, assesses: reader.assesses || reader.directs });
    const began = round.held.some(({ assessorId }) => assessorId === reader.personId);
    // Whoever directs answers where they began or have to settle; the rest is for assessors.
    return { round, waits: says.waitsFor, mine: says.mine && (reader.assesses || began || round.status === 'TO_DIRECTOR') };
  });
  const others = judged.filter(({ mine }) => !mine);
  return [
    ...judged.filter(({ mine }) => mine).map(({ round }) => answerItem(round)),
    ...lateItem(others.filter(({ round }) => (reader.directs || round.runs) && round.promisedOn < round.today)),
    ...others.filter(({ round }) => round.mentored).map(({ round, waits }) => menteeItem(round, waits)),
  ];
}

function answerItem(round: RoundFacts): TodayItem {
  const { id, title, status, handedInOn, promisedOn, today } = round;
  const left = workingDaysBetween(today, promisedOn);
  const late = promisedOn < today;
  return certificationItem({
    key: `review:${id}`,
    kind: 'REVIEW_TO_GIVE',
    health: late ? 'OFF_TRACK' : left <= 1 ? 'NEEDS_ATTENTION' : 'NO_DATA',
    what: `${status === 'TO_DIRECTOR' ? 'Settle two answers' : 'Answer'}: ${named(round)}`,
    why: `“${title}”, handed in ${dayWords(handedInOn, today)}. ${promised(round)}`,
    when: late ? `${countWords(daysBetween(promisedOn, today), 'day')} over` : promisedOn === today ? 'today' : `${countWords(left, 'working day')} left`,
    dueOn: promisedOn,
    act: act('Review', `/cert-admin/reviews/${id}`),
    group: 2,
    since: handedInOn,
  });
}

function lateItem(late: readonly { readonly round: RoundFacts; readonly waits: string }[]): TodayItem[] {
  const [first] = late;
  if (!first) return [];
  const { round, waits } = first;
  const many = late.length > 1;
  return [
    certificationItem({
      key: `late:${round.id}:${late.length}`,
      kind: 'REVIEWS_OVERDUE',
      health: 'OFF_TRACK',
      what: `${countWords(late.length, 'answer is', 'answers are')} past the promised day`,
      why: `${many ? 'The oldest: ' : ''}${named(round)}, promised for ${dayWords(round.promisedOn, round.today)}. It waits for ${waits === 'you' ? 'an assessor' : waits}.`,
      when: `${countWords(daysBetween(round.promisedOn, round.today), 'day')} over`,
      dueOn: round.promisedOn,
      act: act('See the reviews', '/cert-admin/reviews'),
      group: 2,
      since: round.promisedOn,
    }),
  ];
}

/** Nobody answers their own mentee: they only see that somebody is waited for. */
function menteeItem(round: RoundFacts, waits: string): TodayItem {
  const { id, title, promisedOn, handedInOn, today } = round;
  return certificationItem({
    key: `mentee:${id}`,
    kind: 'MENTEE_WAITS',
    health: promisedOn < today ? 'NEEDS_ATTENTION' : 'NO_DATA',
    what: `${named(round)}: waits for ${waits}`,
    why: `“${title}”. ${promised(round)} You are the mentor, so somebody else answers.`,
    when: ageWords(handedInOn, today),
    dueOn: promisedOn,
    act: act('Read along', `/cert-admin/reviews/${id}`),
    group: 5,
    since: handedInOn,
  });
}

/** A mentor hears of each of their own; whoever runs a cohort of the others, cohort by cohort. */
function silentItems(silent: readonly SilentFacts[], { today }: CertificationReader): TodayItem[] {
  const own = silent.filter(({ mentored }) => mentored).map((one) => silentMentee(one, today));
  const others = silent.filter(({ mentored, runs }) => runs && !mentored);
  const cohorts = [...new Set(others.map(({ cohortId }) => cohortId))];
  return [
    ...own,
    ...cohorts.flatMap((id) =>
      silentInCohort(
        others.filter(({ cohortId }) => cohortId === id),
        today,
      ),
    ),
  ];
}

const matrix = (cohortId: string): string => `/cert-admin/cohorts/${cohortId}/matrix`;

function silentMentee({ traineeId, name, cohortId, cohortName, days, since, nudgedOn }: SilentFacts, today: Day): TodayItem {
  return certificationItem({
    key: `silent:${traineeId}:${since}`,
    kind: 'TRAINEE_SILENT',
    health: 'NEEDS_ATTENTION',
    what: `No sign of ${name} for ${countWords(days, 'day')}`,
    why: nudgedOn === null ? `${cohortName}. A short word is often enough.` : `${cohortName}. Somebody wrote ${dayWords(nudgedOn, today)}.`,
    when: ageWords(since, today),
    act: act(nudgedOn === null ? 'Write a word' : 'See where they are', nudgedOn === null ? matrix(cohortId) : `/cert-admin/trainees/${traineeId}`),
    group: nudgedOn === null ? 2 : 5,
    since,
  });
}

function silentInCohort(group: readonly SilentFacts[], today: Day): TodayItem[] {
  const [longest] = group;
  if (!longest) return [];
  const asked = group.filter(({ nudgedOn }) => nudgedOn !== null).length;
  const { cohortId, cohortName, since } = longest;
  return [
    certificationItem({
      key: `silentin:${cohortId}:${longest.traineeId}:${group.length}`,
      kind: 'TRAINEE_SILENT',
      health: 'NEEDS_ATTENTION',
      what: `${group.length} silent in ${cohortName}`,
      why: `${listWords([...group.slice(0, 3).map(({ name, days }) => `${name} (${countWords(days, 'day')})`), ...(group.length > 3 ? [`${group.length - 3} more`] : [])])}.${asked > 0 ? ` ${asked === group.length ? 'Somebody wrote already.' : `${asked} of them were written to.`}` : ''}`,
      when: ageWords(since, today),
      act: act('See who is where', matrix(cohortId)),
      group: asked === group.length ? 5 : 3,
      since,
    }),
  ];
}

const observedItems = (sessions: NonNullable<CertificationFacts['observed']>, today: Day): TodayItem[] =>
  sessions.map(({ id, traineeName, heldOn }) =>
    certificationItem({
      key: `observed:${id}`,
      kind: 'OBSERVED_TO_MARK',
      health: daysBetween(heldOn, today) > 5 ? 'NEEDS_ATTENTION' : 'NO_DATA',
      what: `Mark the session of ${traineeName}`,
      why: `You watched it ${dayWords(heldOn, today)}; it counts once both assessors have marked it.`,
      when: shortDayWords(heldOn, today),
      act: act('Mark it', `/cert-admin/observed/${id}`),
      group: 2,
      since: heldOn,
    }),
  );
