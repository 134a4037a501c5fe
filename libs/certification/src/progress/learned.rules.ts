import { countWords, dayIn, shortDayWords } from '@cairn/kernel';
import type { Day } from '@cairn/kernel';
import { settingsOf } from '../items/item-settings.js';
import type { AttemptFacts, CourseFacts, ItemFacts, SessionFacts, TraineeFacts } from './path-facts.js';
import type { ItemProgress } from './path.js';

const untouched: ItemProgress = { state: 'NEW', at: null, standing: null };

/** What is read or watched is done when its reader says so. */
export function readProgress(item: ItemFacts, trainee: TraineeFacts): ItemProgress {
  const mark = trainee.readings.find((one) => one.itemId === item.id);
  return mark ? { state: 'PASSED', at: mark.at, standing: null } : untouched;
}

/** Present means there for the programme's share of the minutes; any session of the item counts, whichever of them it was. */
export const wasPresent = (minutes: number, session: Pick<SessionFacts, 'minutes'>, percent: number): boolean => minutes * 100 >= session.minutes * percent;

/** A live session is passed by having been there, or by making it up once it was missed; also in an earlier cohort, for whoever moved here. */
export function liveProgress(item: ItemFacts, course: CourseFacts, trainee: TraineeFacts, today: Day): ItemProgress {
  const sessions = course.sessions.filter((one) => one.itemId === item.id && one.status !== 'CANCELLED');
  const attended = (session: SessionFacts) => ({ session, seen: trainee.attendance.find((one) => one.sessionId === session.id) });
  const held = sessions.map(attended);
  const earlier = trainee.attendance.flatMap(({ elsewhere }) => (elsewhere?.itemId === item.id ? [attended(elsewhere)] : []));
  const present = [...held, ...earlier].find(({ session, seen }) => seen !== undefined && wasPresent(seen.minutes, session, course.rules.attendancePercent));
  if (present) return { state: 'PASSED', at: present.session.startsAt, standing: null, dueOn: dayOf(present.session) };
  const madeUp = [...held, ...earlier].find(({ seen }) => seen?.madeUpAt);
  if (madeUp?.seen) return { state: 'PASSED', at: madeUp.seen.madeUpAt, standing: 'made up', dueOn: dayOf(madeUp.session) };
  const returned = held.find(({ seen }) => seen?.returnedAt);
  if (returned?.seen) return { state: 'RETURNED', at: returned.seen.returnedAt, standing: 'make-up returned with a remark', dueOn: dayOf(returned.session) };
  const asked = held.find(({ seen }) => seen?.makeUpAskedAt);
  if (asked?.seen)
    return {
      state: 'WAITING',
      at: asked.seen.makeUpAskedAt,
      standing: 'make-up handed in',
      dueOn: dayOf(asked.session),
      waitsFor: `You wait for an answer to your make-up of “${item.title}”`,
    };
  const coming = sessions.find((one) => one.status === 'PLANNED' && dayOf(one) >= today);
  if (coming) {
    const on = dayOf(coming);
    return { ...untouched, dueOn: on, notBefore: on, waitsFor: `The live session “${item.title}” is on ${shortDayWords(on, today)}`, waitsUntil: on };
  }
  const unrecorded = sessions.find((one) => one.status === 'PLANNED');
  if (unrecorded) {
    const waitsFor = `Who was at “${item.title}” is not recorded yet`;
    return { state: 'WAITING', at: unrecorded.startsAt, standing: 'who was there is not recorded yet', dueOn: dayOf(unrecorded), waitsFor };
  }
  const missed = sessions.at(-1);
  if (!missed) return { ...untouched, standing: 'no date yet', notBefore: never, waitsFor: `The live session “${item.title}” has no date yet` };
  return { ...untouched, standing: `missed on ${shortDayWords(dayOf(missed), today)}, make it up with the recording`, dueOn: dayOf(missed) };
}

const never = '9999-12-31' as Day;
const dayOf = (session: SessionFacts): Day => dayIn(session.timeZone, session.startsAt);

/** How many goes a quiz or exam gives this trainee; null is without limit. */
export function attemptsGiven(item: ItemFacts, trainee: Pick<TraineeFacts, 'extraAttempts'>): number | null {
  const { attempts } = settingsOf(item.kind as 'QUIZ' | 'EXAM', item.settings);
  const extra = trainee.extraAttempts.find((one) => one.itemId === item.id)?.extra ?? 0;
  return attempts === null ? null : attempts + extra;
}

/** A quiz or exam is passed by one good attempt, however many there were; the best one is named. */
export function testProgress(item: ItemFacts, trainee: TraineeFacts): ItemProgress {
  const mine = trainee.attempts.filter((one) => one.itemId === item.id);
  const passed = mine.find((one) => one.passed === true);
  if (passed) return { state: 'PASSED', at: passed.handedInAt, standing: `${passed.score ?? 0} %` };
  const running = mine.find((one) => one.handedInAt === null);
  if (running) return { state: 'STARTED', at: running.savedAt, standing: `${running.answered} of ${countWords(running.questions, 'question')} answered` };
  const last = mine.at(-1);
  if (!last) return untouched;
  const [given, best] = [attemptsGiven(item, trainee), bestScore(mine)];
  const left = given === null ? null : given - mine.length;
  if (left !== null && left <= 0)
    return {
      ...{ state: 'WAITING', at: last.handedInAt, standing: `best ${best} %, no attempt left; your director can give you another` },
      waitsFor: `No attempt is left at “${item.title}”; your director can give you another`,
    };
  const more = left === null ? 'try again' : `${countWords(left, 'attempt')} left`;
  return { state: 'STARTED', at: last.handedInAt, standing: `best ${best} %, ${more}` };
}

const bestScore = (attempts: readonly AttemptFacts[]): number => Math.max(0, ...attempts.map((one) => one.score ?? 0));
