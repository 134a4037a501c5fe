import { countWords, dayIn, dayWords, daysBetween, listWords, type Day } from '@cairn/kernel';
import { pathNow } from '@cairn/certification';
import { ageWords, type TodayItem } from '../today/today-item.rules.js';
import { act, certificationItem } from './certification-item.rules.js';
import type { ApplicationsFacts, CertificationFacts } from './certification.facts.js';

type Directed = Pick<CertificationFacts, 'applications' | 'offers' | 'nearlyReady' | 'ending'>;

/** What those who direct decide: applications to read and to answer, offers that end, certificates to issue, certificates that end. */
export function directingItems({ applications, offers, nearlyReady, ending }: Directed, today: Day, timeZone: string, now: Date): TodayItem[] {
  return [
    ...(applications ?? []).flatMap((one) => [...readItem(one, today, timeZone), ...answerItem(one, today)]),
    ...(offers ?? []).map((offer) => offerItem(offer, today)),
    ...readyItem(nearlyReady ?? [], today, now),
    ...endingItem(ending ?? [], today),
  ];
}

const desk = (programmeId: string): string => `/cert-admin/applications/${programmeId}`;

function readItem({ programmeId, programmeTitle, toRead, firstAt }: ApplicationsFacts, today: Day, timeZone: string): TodayItem[] {
  if (toRead === 0 || firstAt === null) return [];
  const since = dayIn(timeZone, firstAt);
  return [
    certificationItem({
      key: `applications:${programmeId}:${toRead}`,
      kind: 'APPLICATIONS_TO_READ',
      health: 'NO_DATA',
      what: `Read ${countWords(toRead, 'application')}`,
      why: `${programmeTitle}. ${toRead === 1 ? 'It came' : 'The first came'} ${dayWords(since, today)}.`,
      when: ageWords(since, today),
      act: act('Read', desk(programmeId)),
      group: 2,
      since,
    }),
  ];
}

function answerItem({ programmeId, programmeTitle, due, answerBy }: ApplicationsFacts, today: Day): TodayItem[] {
  if (due === 0 || answerBy === null) return [];
  const over = answerBy < today;
  return [
    certificationItem({
      key: `answers:${programmeId}:${answerBy}:${due}`,
      kind: 'APPLICATION_ANSWERS_DUE',
      health: over ? 'OFF_TRACK' : 'NEEDS_ATTENTION',
      what: `Answer ${countWords(due, 'applicant')}`,
      why: `${programmeTitle}. ${due === 1 ? 'The answer' : 'The first answer'} ${over ? 'was promised for' : 'is promised by'} ${dayWords(answerBy, today)}.`,
      when: over
        ? `${countWords(daysBetween(answerBy, today), 'day')} over`
        : answerBy === today
          ? 'today'
          : `${countWords(daysBetween(today, answerBy), 'day')} left`,
      dueOn: answerBy,
      act: act('Answer', desk(programmeId)),
      group: 2,
      since: answerBy,
    }),
  ];
}

const offerItem = ({ id, name, programmeId, cohortName, until }: NonNullable<CertificationFacts['offers']>[number], today: Day): TodayItem =>
  certificationItem({
    key: `offer:${id}:${until}`,
    kind: 'OFFER_ENDS',
    health: 'NEEDS_ATTENTION',
    what: `${name} has not answered the offer`,
    why: `The place in ${cohortName} is kept until ${dayWords(until, today)}. Then it is free again.`,
    when: until === today ? 'today' : `${countWords(daysBetween(today, until), 'day')} left`,
    dueOn: until,
    act: act('See the applications', desk(programmeId)),
    group: 5,
    since: today,
  });

function readyItem(nearly: NonNullable<CertificationFacts['nearlyReady']>, today: Day, now: Date): TodayItem[] {
  const ready = nearly.map((stored) => pathNow(stored, now)).filter(({ allMet }) => allMet);
  const [first] = ready;
  if (!first) return [];
  const one = ready.length === 1;
  return [
    certificationItem({
      key: `ready:${first.traineeId}:${ready.length}`,
      kind: 'CERTIFICATES_READY',
      health: 'ON_TRACK',
      what: one ? `Issue the certificate of ${first.name}` : `Issue ${ready.length} certificates`,
      why: one
        ? `${first.programme}: everything is passed.`
        : `${listWords(ready.slice(0, 4).map(({ name }) => name))}${ready.length > 4 ? ' and more' : ''} have passed everything.`,
      when: 'ready',
      act: act(one ? 'Issue it' : 'Issue them', '/cert-admin/certificates'),
      group: 2,
      since: today,
    }),
  ];
}

function endingItem(ending: NonNullable<CertificationFacts['ending']>, today: Day): TodayItem[] {
  const [first] = ending;
  if (!first) return [];
  const one = ending.length === 1;
  const over = first.validUntil < today;
  return [
    certificationItem({
      key: `ending:${first.id}:${ending.length}`,
      kind: 'RENEWAL_DUE',
      health: over ? 'NEEDS_ATTENTION' : 'NO_DATA',
      what: one ? `The certificate of ${first.holderName} ${over ? 'has ended' : 'ends'}` : `${ending.length} certificates end or have ended`,
      why: `${one ? 'Its' : `${first.holderName} is first, with the`} last day ${over ? 'was' : 'is'} ${dayWords(first.validUntil, today)}. It is renewed once hours, learning and ethics are declared.`,
      when: over ? 'in its days of grace' : `${countWords(daysBetween(today, first.validUntil), 'day')} left`,
      dueOn: first.validUntil,
      act: act('See the certificates', '/cert-admin/certificates'),
      group: 4,
      since: today,
    }),
  ];
}
