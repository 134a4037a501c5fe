import { dayIn } from '@cairn/kernel';
import type { Gated } from '@cairn/kernel';
import type { SessionAhead } from './gate.facts.js';
import { sessionWords, stepOf, type PersonToTrain, type Reading, type Step } from './gate.words.js';

/** A session that a person can still book: their team's or everybody's, and a briefing only for whom it is due. */
export const bookable = (sessions: readonly SessionAhead[], person: PersonToTrain): SessionAhead | undefined =>
  sessions.find(
    (session) =>
      (session.teamId === null || session.teamId === person.teamId) &&
      (session.type !== 'KR_CHAMPION' || person.isChampion) &&
      (person.state === 'LAPSED' || (session.briefsPlanNumber === null && session.type !== 'REFRESHER')),
  );

/** What the words for one person need besides: where pages are, what can still be booked, and who plans the next date. */
export interface LeftFor {
  readonly clientSlug: string;
  readonly sessions: readonly SessionAhead[];
  readonly coach: string | null;
}

type Left = Gated['left'];

/** What is left for one person, said to them, each with the page where they do it: their step, and what would do as well. */
export function leftForYou(person: PersonToTrain, of: LeftFor, reading: Reading): Left {
  const step = stepOf(person, reading);
  const on = step.on === null ? {} : { dueOn: step.on };
  const own = { text: step.toYou, ...on, ...actOf(step, of) };
  if (step.kind === 'BOOKED' || step.kind === 'INVITED') return [own, ...makeUpInstead(person, of)];
  const next = nextDate(person, of, reading);
  if (step.kind === 'MAKE_UP')
    return [own, ...(next ? [{ ...next.line('Book it instead'), text: `Or come to the next one with a free place: ${next.words}` }] : [])];
  if (step.kind !== 'NOTHING' && step.kind !== 'BRIEFING') return [own];
  return next
    ? [{ ...next.line('Book it'), text: `${step.toYou}. The next one with a free place: ${next.words}` }]
    : [{ text: `${step.toYou}. ${of.coach ?? 'Your coach'} plans the next one` }];
}

const pageOf = ({ clientSlug }: LeftFor, workshopId: string, part = ''): string => `/c/${clientSlug}/training/${workshopId}${part}`;

function actOf({ kind, workshopId }: Step, of: LeftFor): Pick<Left[number], 'act'> {
  const acts: Partial<Record<Step['kind'], readonly [text: string, part: string]>> = {
    QUIZ: ['Take the quiz', '/quiz'],
    MAKE_UP: ['Make up for it', '/make-up'],
    INVITED: ['Take your place', ''],
  };
  const known = acts[kind];
  return known && workshopId !== null ? { act: { text: known[0], path: pageOf(of, workshopId, known[1]) } } : {};
}

/** Whoever missed a workshop and has the next date may be faster with the recording. */
const makeUpInstead = ({ makeUp }: PersonToTrain, of: LeftFor): Left =>
  makeUp === null
    ? []
    : [
        {
          text: `Or make up for “${makeUp.title}” before: watch the recording and do the exercise`,
          act: { text: 'Make up for it', path: pageOf(of, makeUp.workshopId, '/make-up') },
        },
      ];

function nextDate(person: PersonToTrain, of: LeftFor, reading: Reading) {
  const next = bookable(of.sessions, person);
  return (
    next && {
      words: `“${next.title}”, ${sessionWords(next.startsAt, reading)}`,
      line: (text: string) => ({ dueOn: dayIn(reading.timeZone, next.startsAt), act: { text, path: pageOf(of, next.id) } }),
    }
  );
}
