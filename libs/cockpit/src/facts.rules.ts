import { addWorkingDays, dayIn, workingDaysBetween, type Day } from '@cairn/kernel';
import type { EngagementFacts, OpenSetFacts } from './engagement.facts.js';
import type { RawFacts, RawSet, RawWaiver } from './raw-facts.js';

/** What the catalogue of parameters calls a key; `question` without its answer. */
export type QuestionOf = (parameterKey: string) => string;

/** The same exception asked for by a second team is told to the coach; a person's own exception does not spread. */
function spreading(waivers: readonly RawWaiver[], questionOf: QuestionOf): EngagementFacts['contagion'] {
  const byKey = new Map<string, RawWaiver[]>();
  for (const waiver of waivers) if (waiver.teamId) byKey.set(waiver.parameterKey, [...(byKey.get(waiver.parameterKey) ?? []), waiver]);
  return [...byKey].flatMap(([parameterKey, asked]) => {
    const teams = [...new Map(asked.map((waiver) => [waiver.teamId, waiver.teamName ?? '']))].map(([, name]) => name);
    const last = asked.at(-1);
    const isLive = asked.some((waiver) => waiver.status === 'ASKED' || waiver.status === 'GRANTED');
    return teams.length >= 2 && last && isLive ? [{ parameterKey, question: questionOf(parameterKey), teams, since: last.askedAt }] : [];
  });
}

/** At most one reminder in three working days, counted from the last mail of any kind about the set. */
function nudgeFrom(set: RawSet, zone: string, everyWorkingDays: number): Day | null {
  const mailed = set.signers.flatMap((signer) => (signer.status === 'WAITING' && signer.lastMailedAt ? [signer.lastMailedAt] : [])).sort();
  const last = mailed.at(-1) ?? set.sentAt;
  return set.status === 'WAITING' && !set.isNudged && last ? addWorkingDays(dayIn(zone, last), everyWorkingDays) : null;
}

function openSet(set: RawSet, zone: string, everyWorkingDays: number): OpenSetFacts {
  const asked = set.signers
    .filter((signer) => signer.status === 'CHANGES_ASKED' && signer.decidedAt)
    .sort((a, b) => (a.decidedAt ?? '').localeCompare(b.decidedAt ?? ''));
  const first = asked[0];
  return {
    id: set.id,
    number: set.number,
    status: set.status,
    changes: set.changes,
    createdAt: set.createdAt,
    sentAt: set.sentAt,
    decideBy: set.decideBy,
    inForceAt: set.inForceAt,
    waitingFor: set.signers.filter((signer) => signer.status === 'WAITING').map(({ name, visits }) => ({ name, visits })),
    nudgeFrom: nudgeFrom(set, zone, everyWorkingDays),
    askedBy: first?.decidedAt ? { name: first.name, at: first.decidedAt, changes: asked.reduce((sum, signer) => sum + signer.asked, 0) } : null,
  };
}

/** From rows to what rules read: days in the client's zone, who waits, which exceptions spread. */
export function factsOf(raw: RawFacts, questionOf: QuestionOf, everyWorkingDays = 3): EngagementFacts {
  const zone = raw.timeZone;
  return {
    engagementId: raw.engagementId,
    clientId: raw.clientId,
    clientName: raw.clientName,
    clientSlug: raw.clientSlug,
    timeZone: zone,
    status: raw.status,
    pausedOn: raw.pausedOn,
    closedOn: raw.closedOn,
    startedOn: raw.startedOn,
    phases: raw.phases,
    plan: raw.plan,
    leadSeenAt: raw.leadSeenAt,
    questions: raw.questions,
    failedMails: raw.failedMails,
    hasLead: raw.hasLead,
    training: raw.training,
    okrs: raw.okrs,
    set: raw.openSet ? openSet(raw.openSet, zone, everyWorkingDays) : null,
    lastDecision: raw.lastDecision
      ? {
          on: dayIn(zone, raw.lastDecision.decidedAt),
          workingDays: workingDaysBetween(dayIn(zone, raw.lastDecision.sentAt), dayIn(zone, raw.lastDecision.decidedAt)),
        }
      : null,
    contagion: spreading(raw.waivers, questionOf),
    waiversAsked: raw.waivers
      .filter((waiver) => waiver.status === 'ASKED')
      .map((waiver) => ({
        id: waiver.id,
        question: questionOf(waiver.parameterKey),
        forName: waiver.teamName ?? waiver.personName ?? 'one team',
        askedAt: waiver.askedAt,
      })),
  };
}
