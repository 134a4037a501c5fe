import { type DynamicModule, Module } from '@nestjs/common';
import { FileBodies } from '@cairn/platform';
import { AddClientName } from './client-names/add-client-name.js';
import { ClientNameQueries } from './client-names/client-name.queries.js';
import { ClientNameResolver } from './client-names/client-name.resolver.js';
import { RemoveClientName } from './client-names/remove-client-name.js';
import { AddClient } from './clients/add-client.js';
import { ArchiveClient } from './clients/archive-client.js';
import { ClientPayloadResolver } from './clients/client-payload.resolver.js';
import { ClientQueries } from './clients/client.queries.js';
import { ClientResolver } from './clients/client.resolver.js';
import { EditClient } from './clients/edit-client.js';
import { CoachQueries } from './coaches/coach.queries.js';
import { CoachResolver } from './coaches/coach.resolver.js';
import { PutCoachOn } from './coaches/put-coach-on.js';
import { TakeCoachOff } from './coaches/take-coach-off.js';
import { ViewerCoachesResolver } from './coaches/viewer-coaches.resolver.js';
import { DiscoveryQueries } from './discovery/discovery.queries.js';
import { DiscoveryResolver } from './discovery/discovery.resolver.js';
import { SaveDiscoveryAnswer } from './discovery/save-discovery-answer.js';
import { EngagementsOptions } from './engagements.options.js';
import { CloseEngagement } from './engagements/close-engagement.js';
import { EngagementReadsResolver } from './engagements/engagement-reads.resolver.js';
import { EngagementQueries } from './engagements/engagement.queries.js';
import { EngagementResolver } from './engagements/engagement.resolver.js';
import { ExtendEngagement } from './engagements/extend-engagement.js';
import { PauseEngagement } from './engagements/pause-engagement.js';
import { ResumeEngagement } from './engagements/resume-engagement.js';
import { SetOutcome } from './engagements/set-outcome.js';
import { StartEngagement } from './engagements/start-engagement.js';
import { SwitchMode } from './engagements/switch-mode.js';
import { ChooseRosterColumns } from './imports/choose-roster-columns.js';
import { ImportReadsResolver } from './imports/import-reads.resolver.js';
import { ImportRoster } from './imports/import-roster.job.js';
import { ImportQueries } from './imports/import.queries.js';
import { ImportResolver } from './imports/import.resolver.js';
import { RepairRosterImport } from './imports/repair-roster-import.js';
import { RosterFileController } from './imports/roster-file.controller.js';
import { RunRosterImport } from './imports/run-roster-import.js';
import { UndoRosterImport } from './imports/undo-roster-import.js';
import { UploadRoster } from './imports/upload-roster.js';
import { BinNote } from './notes/bin-note.js';
import { EditNote } from './notes/edit-note.js';
import { NoteQueries } from './notes/note.queries.js';
import { NoteResolver } from './notes/note.resolver.js';
import { WriteNote } from './notes/write-note.js';
import { AddPerson } from './people/add-person.js';
import { ChangePeople } from './people/change-people.js';
import { InvitePeople } from './people/invite-people.js';
import { PastePeople } from './people/paste-people.js';
import { PeopleReadsResolver } from './people/people-reads.resolver.js';
import { PeopleQueries } from './people/people.queries.js';
import { PeopleResolver } from './people/people.resolver.js';
import { RemovePeople } from './people/remove-people.js';
import { AgreePhaseDates } from './phases/agree-phase-dates.js';
import { ChangeEngagementTemplate } from './phases/change-engagement-template.js';
import { CompleteCycle } from './phases/complete-cycle.js';
import { MovePhase } from './phases/move-phase.js';
import { PhaseResolver } from './phases/phase.resolver.js';
import { TemplateQueries } from './phases/template.queries.js';
import { TemplateResolver } from './phases/template.resolver.js';
import { AddTeam } from './teams/add-team.js';
import { ArchiveTeam } from './teams/archive-team.js';
import { EditTeam } from './teams/edit-team.js';
import { OptOutTeam } from './teams/opt-out-team.js';
import { TakeTeamBack } from './teams/take-team-back.js';
import { TeamPayloadResolver } from './teams/team-payload.resolver.js';
import { TeamQueries } from './teams/team.queries.js';
import { TeamResolver } from './teams/team.resolver.js';

const useCases = [
  AddClient,
  EditClient,
  ArchiveClient,
  AddClientName,
  RemoveClientName,
  StartEngagement,
  ExtendEngagement,
  PauseEngagement,
  ResumeEngagement,
  CloseEngagement,
  SwitchMode,
  SetOutcome,
  MovePhase,
  AgreePhaseDates,
  CompleteCycle,
  ChangeEngagementTemplate,
  PutCoachOn,
  TakeCoachOff,
  SaveDiscoveryAnswer,
  WriteNote,
  EditNote,
  BinNote,
  AddPerson,
  PastePeople,
  ChangePeople,
  RemovePeople,
  InvitePeople,
  AddTeam,
  EditTeam,
  ArchiveTeam,
  OptOutTeam,
  TakeTeamBack,
  UploadRoster,
  ChooseRosterColumns,
  RepairRosterImport,
  RunRosterImport,
  UndoRosterImport,
];
const queries = [
  ClientQueries,
  ClientNameQueries,
  EngagementQueries,
  TemplateQueries,
  CoachQueries,
  DiscoveryQueries,
  NoteQueries,
  PeopleQueries,
  TeamQueries,
  ImportQueries,
];
const resolvers = [
  ClientResolver,
  ClientPayloadResolver,
  ClientNameResolver,
  EngagementResolver,
  EngagementReadsResolver,
  PhaseResolver,
  TemplateResolver,
  CoachResolver,
  ViewerCoachesResolver,
  DiscoveryResolver,
  NoteResolver,
  PeopleResolver,
  PeopleReadsResolver,
  TeamResolver,
  TeamPayloadResolver,
  ImportResolver,
  ImportReadsResolver,
];

/** Clients, engagements, people and teams: the spine. The use cases are handed out for whoever writes a sample practice. */
@Module({})
export class EngagementsModule {
  static with(options: EngagementsOptions): DynamicModule {
    return {
      module: EngagementsModule,
      controllers: [RosterFileController],
      providers: [...useCases, ...queries, ...resolvers, FileBodies, ImportRoster, { provide: EngagementsOptions, useValue: options }],
      exports: [...useCases, ...queries],
    };
  }
}
