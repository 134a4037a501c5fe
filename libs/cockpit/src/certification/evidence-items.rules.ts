import { dayWords, type Day } from '@cairn/kernel';
import { evidenceLacking, programmeRules } from '@cairn/certification';
import { ageWords, type TodayItem } from '../today/today-item.rules.js';
import { act, certificationItem } from './certification-item.rules.js';
import type { LostEvidenceFacts } from './certification.facts.js';

const what = { CYCLE: 'whole cycle', CASE_STUDY: 'case study' } as const;

/** Evidence that stopped counting asks for another, as long as its requirement is open: of its trainee, and those who accompany them see that they wait for it. */
export function evidenceItems(evidence: readonly LostEvidenceFacts[], today: Day): TodayItem[] {
  const open = evidence.filter(({ rules, kind, counted }) => evidenceLacking(programmeRules(rules), kind, counted) > 0);
  return open.flatMap((one) => {
    if (one.own) return [one.status === 'WITHDRAWN' ? replaceItem(one, today) : returnedItem(one, today)];
    // Whoever sent it back knows.
    return one.status === 'WITHDRAWN' ? [reopenedItem(one, today)] : [];
  });
}

/** A piece is told anew when the next one is lost, so that a snooze does not hide it. */
const keyOf = ({ traineeId, kind, on }: LostEvidenceFacts): string => `evidence:${traineeId}:${kind}:${on}`;

const replaceItem = (one: LostEvidenceFacts, today: Day): TodayItem =>
  certificationItem({
    key: keyOf(one),
    kind: 'EVIDENCE_WITHDRAWN',
    health: 'NEEDS_ATTENTION',
    what: `Show another ${what[one.kind]}`,
    why: `A client took its consent back ${dayWords(one.on, today)}, so what you had shown does not count any more. Nobody holds this against you.`,
    when: ageWords(one.on, today),
    act: act('Open your evidence', '/cert/evidence'),
    group: 2,
    since: one.on,
  });

const returnedItem = (one: LostEvidenceFacts, today: Day): TodayItem =>
  certificationItem({
    key: keyOf(one),
    kind: 'WORK_RETURNED',
    health: 'NO_DATA',
    what: `Read the remark on your ${what[one.kind]}`,
    why: `It came back ${dayWords(one.on, today)}. Show it again once it is mended.`,
    when: ageWords(one.on, today),
    act: act('Read the remark', '/cert/evidence'),
    group: 2,
    since: one.on,
  });

const reopenedItem = (one: LostEvidenceFacts, today: Day): TodayItem =>
  certificationItem({
    key: keyOf(one),
    kind: 'REQUIREMENT_REOPENED',
    health: 'NO_DATA',
    what: `${one.name} needs another ${what[one.kind]}`,
    why: `${one.cohortName}. A client took its consent back ${dayWords(one.on, today)}; the requirement is open again.`,
    when: ageWords(one.on, today),
    act: act('See the evidence', `/cert-admin/evidence/${one.traineeId}`),
    group: 5,
    since: one.on,
  });
