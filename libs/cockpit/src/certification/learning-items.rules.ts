import { addDays, countWords, dayIn, dayWords, daysBetween, momentWords, type Day } from '@cairn/kernel';
import { pathNow, programmeRules, renewalSteps, stepOn, type OpenStep, type PathNow } from '@cairn/certification';
import { ageWords, type TodayItem } from '../today/today-item.rules.js';
import { act, certificationItem } from './certification-item.rules.js';
import type { CertificationFacts } from './certification.facts.js';

type Learned = Pick<CertificationFacts, 'path' | 'own' | 'offered'>;

/** What is a trainee's or a certified coach's own: a place to take, work that came back, a live session, the next step, a certificate that ends. */
export function learningItems({ path, own, offered }: Learned, today: Day, timeZone: string, now: Date): TodayItem[] {
  const at = path && pathNow(path, now);
  return [
    ...(offered ? [offeredItem(offered, today)] : []),
    ...(at ? [...at.returned.map((step) => returnedItem(step, at.today, timeZone)), ...sessionItem(at, timeZone, now), ...nextItem(at)] : []),
    ...(own ? renewalItem(own, today) : []),
  ];
}

const offeredItem = ({ id, programmeTitle, cohortName, until }: NonNullable<CertificationFacts['offered']>, today: Day): TodayItem =>
  certificationItem({
    key: `offered:${id}`,
    kind: 'OFFER_TO_ACCEPT',
    health: daysBetween(today, until) <= 2 ? 'NEEDS_ATTENTION' : 'ON_TRACK',
    what: `A place in ${cohortName} is kept for you`,
    why: `${programmeTitle}. It is yours to take until ${dayWords(until, today)}.`,
    when: until === today ? 'today' : `${countWords(daysBetween(today, until), 'day')} left`,
    dueOn: until,
    act: act('Answer', `/apply/own/${id}`),
    group: 2,
    since: today,
  });

function returnedItem({ id, title, at, dueOn, address, moduleNumber }: OpenStep, today: Day, timeZone: string): TodayItem {
  const since = at === null ? today : dayIn(timeZone, at);
  return certificationItem({
    key: `returned:${id}:${since}`,
    kind: 'WORK_RETURNED',
    health: 'NO_DATA',
    what: `Read the remarks on “${title}”`,
    why: `Module ${moduleNumber}. It came back ${dayWords(since, today)}${dueOn === null || dueOn < today ? '' : `; the next draft is planned for ${dayWords(dueOn, today)}`}. There are as many rounds as it takes.`,
    when: ageWords(since, today),
    dueOn,
    act: act('Read the remarks', address),
    group: 2,
    since,
  });
}

/** The day before and the day itself. */
function sessionItem({ sessions }: PathNow, timeZone: string, now: Date): TodayItem[] {
  const [first] = sessions;
  if (!first) return [];
  const [on, today] = [dayIn(timeZone, first.startsAt), dayIn(timeZone, now)];
  if (on > addDays(today, 1)) return [];
  return [
    certificationItem({
      key: `live:${first.id}`,
      kind: 'LIVE_SESSION_NEAR',
      health: 'NO_DATA',
      what: `Live session ${on === today ? 'today' : 'tomorrow'}: ${first.title}`,
      why: `${momentWords(first.startsAt, timeZone, now)}, ${first.minutes} minutes.`,
      when: on === today ? 'today' : 'tomorrow',
      dueOn: on,
      act: act('Details', `/cert/items/${first.itemId}`),
      group: 2,
      since: today,
    }),
  ];
}

/** The step that one click goes on with; work that came back and live sessions stand on their own. */
function nextItem({ next, today, cohortName }: PathNow): TodayItem[] {
  if (!next || next.state === 'RETURNED' || next.kind === 'LIVE') return [];
  const { id, title, minutes, moduleNumber, dueOn, state, address } = next;
  const near = dueOn !== null && dueOn <= addDays(today, 2);
  return [
    certificationItem({
      key: `step:${id}`,
      kind: 'STEP_NEXT',
      health: dueOn !== null && dueOn < today ? 'NEEDS_ATTENTION' : 'NO_DATA',
      what: `${state === 'STARTED' ? 'Go on' : 'Next'}: ${title}`,
      why: `Module ${moduleNumber}, ${cohortName}, about ${countWords(minutes, 'minute')}.${dueOn === null ? '' : ` Planned for ${dayWords(dueOn, today)}.`}`,
      when: dueOn === null ? '' : dueOn === today ? 'today' : dueOn < today ? 'when you can' : `${countWords(daysBetween(today, dueOn), 'day')} left`,
      dueOn,
      act: act(state === 'STARTED' ? 'Go on' : 'Begin', address),
      group: near ? 2 : 4,
      since: dueOn !== null && dueOn < today ? dueOn : today,
    }),
  ];
}

/** Ninety, thirty and seven days before its last day, and in its days of grace; each step is an item of its own, so that a snooze does not hide the next. */
function renewalItem({ id, title, validUntil, rules }: NonNullable<CertificationFacts['own']>, today: Day): TodayItem[] {
  const step = stepOn(renewalSteps(validUntil, programmeRules(rules).renewal), today);
  if (!step || step.kind === 'LAPSED') return [];
  const over = validUntil < today;
  const left = daysBetween(today, validUntil);
  return [
    certificationItem({
      key: `renewal:${id}:${step.on}`,
      kind: 'RENEWAL_DUE',
      health: over ? 'OFF_TRACK' : left <= 30 ? 'NEEDS_ATTENTION' : 'NO_DATA',
      what: over ? 'Your certificate has ended' : `Your certificate ends ${dayWords(validUntil, today)}`,
      why: `${title}. ${over ? 'It can still be renewed as if it had not ended.' : 'What its renewal asks for stands on its page.'}`,
      when: over ? 'in its days of grace' : `${countWords(left, 'day')} left`,
      dueOn: validUntil,
      act: act('Renew it', '/cert/certificate'),
      group: left <= 7 ? 2 : 4,
      since: step.on,
    }),
  ];
}
