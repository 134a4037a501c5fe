export { EngagementsModule } from './engagements.module.js';
export { EngagementsOptions } from './engagements.options.js';
export * from './engagements.events.js';
export {
  EngagementDirectory,
  engagementDirectory,
  roleHolders,
  rosterCounts,
  type CoachOf,
  type EngagementFacts,
  type PhaseFacts,
  type RoleHolderOf,
  type RosterCountsOf,
  type RosterMember,
  type TeamFactsOf,
} from './engagement-directory.js';
export { engagementById } from './engagements/engagement.loaders.js';
export { ofClientAt } from './clients/of-client-at.js';
export { ClientQueries } from './clients/client.queries.js';
export { EngagementQueries } from './engagements/engagement.queries.js';
export { Client } from './clients/client.types.js';
export { Engagement, EngagementCoach, RoleHolder, RosterCounts } from './engagements/engagement.types.js';
export { Phase } from './phases/phase.types.js';
export { RosterPerson } from './people/people.types.js';
export { Team } from './teams/team.types.js';
export { FirstStep } from './setup/first-step.types.js';
export {
  ClientRoleEnum,
  CoachingPartEnum,
  EngagementStatusEnum,
  IndustryEnum,
  ModeEnum,
  RegionEnum,
  SizeBandEnum,
  TeamKindEnum,
} from './engagements/engagement.enums.js';
export {
  canChangeAgreement,
  canPlanEngagement,
  canReadEngagement,
  isAmong,
  readableEngagements,
  type EngagementPlace,
  type ReadableEngagements,
} from './engagements/engagement.policy.js';
export { canKeepRoster, canReadRoster } from './people/roster.policy.js';
export { currentPhase, momentWords, phaseName, phaseState, type CurrentPhase, type PhaseState } from './phases/phase.words.js';
export { twoCycleTemplate, type PhaseKind } from './phases/phase.rules.js';
export { modeNames, type EngagementStatus, type Mode } from './engagements/engagement.rules.js';
export { roleNames } from './people/roster.rules.js';
export type { TeamKind } from './teams/team.rules.js';
export type { Industry, Region, SizeBand } from './clients/client.rules.js';
// What may point to somebody in a text that is about to leave its engagement.
export { findingKinds, nameKinds, type Finding, type FindingKind, type NamesDirectory, type TextField } from './sanitiser/finding.js';
export { loadNames } from './sanitiser/load-names.js';
export { sanitise } from './sanitiser/sanitise.rules.js';
// For whoever writes a practice through its use cases.
export { AddClientName } from './client-names/add-client-name.js';
export { AddClient } from './clients/add-client.js';
export { PutCoachOn } from './coaches/put-coach-on.js';
export { SaveDiscoveryAnswer } from './discovery/save-discovery-answer.js';
export { SetOutcome } from './engagements/set-outcome.js';
export { WriteNote } from './notes/write-note.js';
export { AddPerson } from './people/add-person.js';
export { PastePeople } from './people/paste-people.js';
export { AgreePhaseDates } from './phases/agree-phase-dates.js';
export { completeCycleIn, type ClosedCycle } from './phases/complete-cycle-in.js';
export { CompleteCycle } from './phases/complete-cycle.js';
export { MovePhase } from './phases/move-phase.js';
export { AddTeam } from './teams/add-team.js';
export { OptOutTeam } from './teams/opt-out-team.js';
