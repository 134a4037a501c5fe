import type { Viewer } from '@cairn/identity';
import type { Refusal, Result } from '@cairn/kernel';
import { availableAction, type AvailableAction, type Verdict } from '@cairn/platform';
import { canWriteNote } from '../notes/note.policy.js';
import { canKeepRoster, canReadRoster } from '../people/roster.policy.js';
import { canOptOut } from '../teams/team.policy.js';
import { canChangeAgreement, canChangeCoaches, canPlanEngagement, canReadDiscovery, type EngagementPlace } from './engagement.policy.js';
import { canClose, canResume, closesHere, pauseFrom, whileOpen } from './engagement.rules.js';
import type { StoredEngagement } from './engagement-facts.js';

/** A rule that refuses for now, in the shape of a gate. */
const gate = ({ code, message }: Refusal): Verdict => ({ gated: { code, headline: message, left: [], meanwhile: [], overrideBy: [], canOverride: false } });

type Acts = readonly (readonly [action: string, label: string, may: boolean, rule: Result<unknown>])[];

/** Each act: who may (policy), whether it can be done now (rule); the same two that the use case asks. */
function actsOn(viewer: Viewer, engagement: StoredEngagement): Acts {
  const open = whileOpen(engagement);
  const agreement = canChangeAgreement(viewer, engagement);
  const plans = canPlanEngagement(viewer, engagement);
  const keeps = canKeepRoster(viewer, engagement);
  return [
    ['setOutcome', 'Write down the outcome', plans, open],
    [
      'movePhase',
      'Move dates',
      plans,
      engagement.status === 'PAUSED'
        ? { ok: false, error: { code: 'ENGAGEMENT_PAUSED', message: 'The engagement is paused. Resume it, then plan its dates.' } }
        : open,
    ],
    ['completeCycle', 'Complete a cycle', plans, open.ok ? nextCycleHere(engagement) : open],
    ['extendEngagement', 'Extend by a cycle', agreement, open],
    ['pauseEngagement', 'Pause', agreement, pauseFrom(engagement, engagement.today, engagement.today)],
    ['resumeEngagement', 'Resume', agreement, canResume(engagement)],
    ['closeEngagement', 'Close', agreement, canClose(engagement)],
    ['switchMode', 'Switch the mode', agreement, open],
    ['putCoachOn', 'Put a coach on', canChangeCoaches(viewer, engagement), open],
    ['saveDiscoveryAnswer', 'Write the discovery record', plans && canReadDiscovery(viewer, engagement), open],
    ['writeNote', 'Write a note', canWriteNote(viewer, engagement, 'CLIENT'), { ok: true, value: true }],
    ['keepRoster', 'Change people and teams', keeps, open],
    ['optOutTeam', 'Let a unit leave', canOptOut(viewer, engagement), open],
    ['readRoster', 'See people and teams', canReadRoster(viewer, engagement), { ok: true, value: true }],
    ['readDiscovery', 'Read the discovery record', canReadDiscovery(viewer, engagement), { ok: true, value: true }],
  ];
}

/** The next cycle to complete, if it is completed here. */
function nextCycleHere({ phases }: StoredEngagement): Result<true> {
  const next = phases.find((phase) => phase.kind === 'CYCLE' && !phase.completedOn);
  return closesHere(next ?? {});
}

/** What this viewer may look for on an engagement; what they may never do is named with whom to ask. */
export function actionsOn(viewer: Viewer, engagement: StoredEngagement & EngagementPlace): AvailableAction[] {
  const lead = engagement.coaches.find((one) => one.part === 'LEAD')?.name;
  return actsOn(viewer, engagement).map(([action, label, may, rule]) => {
    if (!may)
      return availableAction(
        action,
        lead === undefined ? { forbidden: 'This is not yours to do.' } : { forbidden: `This is not yours to do. ${lead} can.`, ask: lead },
      );
    return availableAction(action, rule.ok ? { allowed: label } : gate(rule.error));
  });
}
