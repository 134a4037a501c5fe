import { DependencyResolver } from './alignment/dependency.resolver.js';
import { FinishAlignment } from './alignment/finish-alignment.js';
import { AddDependency, EditDependency } from './alignment/name-dependency.js';
import { AgreeDependency, RemoveDependency } from './alignment/settle-dependency.js';
import { CycleQueries } from './cycles/cycle.queries.js';
import { CycleResolver } from './cycles/cycle.resolver.js';
import { MoveCycleOn } from './cycles/move-cycle-on.js';
import { OpenDrafting, OpenWaitingDrafting } from './cycles/open-drafting.job.js';
import { MailDraftingOpen } from './cycles/mail-drafting-open.job.js';
import { FollowPhase } from './cycles/follow-phase.job.js';
import { OpenLateDrafts } from './cycles/open-late-drafts.job.js';
import { PlanCycle } from './cycles/plan-cycle.js';
import { DraftPayloadResolver } from './drafts/draft-payload.resolver.js';
import { OkrDraftQueries } from './drafts/okr-draft.queries.js';
import { OkrDraftResolver } from './drafts/okr-draft.resolver.js';
import { TextDoor } from './drafts/text-door.js';
import { TrainingFunnelResolver } from './drafts/training-funnel.resolver.js';
import { WaitForGate } from './drafts/wait-for-gate.js';
import { WaitForGateResolver } from './drafts/wait-for-gate.resolver.js';
import { AddLine } from './lines/add-line.js';
import { EditLine } from './lines/edit-line.js';
import { LineOrderResolver } from './lines/line-order.resolver.js';
import { LineResolver } from './lines/line.resolver.js';
import { MoveLine } from './lines/move-line.js';
import { PasteLevels } from './lines/paste-levels.js';
import { RemoveLine, RestoreLine } from './lines/remove-line.js';
import { TurnLineInto } from './lines/turn-line-into.js';
import { WriteMission } from './missions/write-mission.js';
import { AddObjective } from './objectives/add-objective.js';
import { EditObjective } from './objectives/edit-objective.js';
import { MoveObjective } from './objectives/move-objective.js';
import { ObjectiveResolver } from './objectives/objective.resolver.js';
import { RemoveObjective, RestoreObjective } from './objectives/remove-objective.js';
import { SayWhereIAm } from './presence/say-where-i-am.js';
import { EndSilentWriting, StartSilentWriting } from './silent/start-silent-writing.js';

/** Cycles, and what teams write in them. */
export const draftUseCases = [
  ...[PlanCycle, MoveCycleOn, WriteMission, AddDependency, EditDependency, AgreeDependency, RemoveDependency, FinishAlignment],
  ...[AddObjective, EditObjective, MoveObjective, RemoveObjective, RestoreObjective],
  ...[AddLine, EditLine, MoveLine, RemoveLine, RestoreLine, PasteLevels, TurnLineInto, StartSilentWriting, EndSilentWriting, SayWhereIAm, WaitForGate],
];
export const draftQueries = [CycleQueries, OkrDraftQueries];
export const draftParts = [
  TextDoor,
  ...[CycleResolver, OkrDraftResolver, DraftPayloadResolver, DependencyResolver, ObjectiveResolver, LineResolver, LineOrderResolver],
  ...[TrainingFunnelResolver, WaitForGateResolver, OpenLateDrafts, FollowPhase, OpenDrafting, OpenWaitingDrafting, MailDraftingOpen],
];
