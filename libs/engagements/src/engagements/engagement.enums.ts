import { registerEnumType } from '@nestjs/graphql';
import { clientRoles } from '@cairn/identity';
import { industries, regions, sizeBands } from '../clients/client.rules.js';
import { coachingParts } from '../coaches/coach.rules.js';
import { rosterFields } from '../imports/columns.rules.js';
import { noteVisibilities } from '../notes/note.policy.js';
import { phaseKinds } from '../phases/phase.rules.js';
import { teamKinds } from '../teams/team.rules.js';
import { actKinds, engagementStatuses, modes } from './engagement.rules.js';

const named = <V extends string>(name: string, description: string, values: readonly V[]): Readonly<Record<V, V>> => {
  const members = Object.fromEntries(values.map((value) => [value, value])) as Record<V, V>;
  registerEnumType(members, { name, description });
  return members;
};

export const IndustryEnum = named('Industry', 'Groups, never a single firm: what clients are compared by.', industries);
export const RegionEnum = named('Region', 'Where most of the client’s people work.', regions);
export const SizeBandEnum = named('SizeBand', 'People of the whole organisation.', sizeBands);
export const ModeEnum = named('EngagementMode', 'Coaching asks, consulting delivers, hybrid says which in each session.', modes);
export const EngagementStatusEnum = named('EngagementStatus', 'Active, paused for a while, or closed for good.', engagementStatuses);
export const PhaseKindEnum = named('PhaseKind', 'The parts of an engagement, in their order.', phaseKinds);
export const PhaseStateEnum = named('PhaseState', 'As of today where the client is.', ['DONE', 'NOW', 'AHEAD'] as const);
export const CoachingPartEnum = named('CoachingPart', 'A coach’s part on one engagement.', coachingParts);
export const ActKindEnum = named('EngagementActKind', 'What was done to the agreement with the client.', actKinds);
export const TeamKindEnum = named('TeamKind', 'Where a team stands in the organisation.', teamKinds);
export const NoteVisibilityEnum = named(
  'NoteVisibility',
  'Who reads a note besides its author: nobody, the coaches of the engagement, or also the client’s people who run the programme.',
  noteVisibilities,
);
export const ClientRoleEnum = named('ClientRole', 'What a person of a client does.', clientRoles);
export const RosterFieldEnum = named('RosterField', 'What a column of a list of people holds.', rosterFields);
export const InvitationStateEnum = named('RosterInvitationState', 'Whether a person was asked in by mail and came.', [
  'NONE',
  'SENT',
  'EXPIRED',
  'ACCEPTED',
] as const);
export const StepStateEnum = named('FirstStepState', 'Done, can be done now, or waits for something.', ['DONE', 'OPEN', 'WAITING'] as const);
