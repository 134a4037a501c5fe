import type { Viewer } from '@cairn/identity';
import type { DraftPlace, TeamPlace } from './draft-place.js';

type Place = Pick<TeamPlace, 'engagementId' | 'clientId' | 'teamId' | 'mode' | 'mine' | 'myLine' | 'readers'>;

const isOfTeam = (place: Place): boolean => place.mine?.teamId === place.teamId;
const coaches = (viewer: Viewer, place: Place): boolean => viewer.coaches(place.engagementId, 'LEAD', 'CO_COACH');

/** The engagement and its teams are known to its coaches, the owner, and everybody of the client. */
export const canSeeTeams = (viewer: Viewer, place: Pick<Place, 'engagementId' | 'clientId'>): boolean =>
  viewer.is('OWNER') || viewer.coaches(place.engagementId) || viewer.roles.some((held) => held.clientId === place.clientId);

/** An unfinished draft is read by its team, by those who help it (client lead, internal coach, coaches) and by the owner. */
export const canReadUnsent = (viewer: Viewer, place: Place): boolean =>
  viewer.is('OWNER') || viewer.coaches(place.engagementId) || viewer.isAt(place.clientId, 'CLIENT_LEAD', 'INTERNAL_COACH') || isOfTeam(place);

/** Once sent it is open to the programme, once published to all whom the plan lets read. */
export function canReadDraft(viewer: Viewer, place: Place & Pick<DraftPlace, 'status'>): boolean {
  if (canReadUnsent(viewer, place)) return true;
  if (place.status === 'DRAFTING' || !canSeeTeams(viewer, place)) return false;
  if (place.readers === 'ownTeamAndAbove') return place.myLine.includes(place.teamId);
  const inProgramme = place.mine !== null || viewer.isAt(place.clientId, 'SPONSOR', 'HR_LEAD', 'COORDINATOR');
  return inProgramme || (place.readers === 'everyone' && place.status === 'PUBLISHED');
}

/** The team writes: its lead, its authors, and at its side the client lead and internal coaches. */
const isOfTheClient = (viewer: Viewer, place: Place): boolean =>
  (viewer.roles.some((held) => held.clientId === place.clientId) && isOfTeam(place) && (place.mine?.writesOkrs === true || leads(viewer, place))) ||
  viewer.isAt(place.clientId, 'CLIENT_LEAD', 'INTERNAL_COACH');

const leads = (viewer: Viewer, place: Place): boolean => isOfTeam(place) && (place.mine?.leadsTeam === true || viewer.isAt(place.clientId, 'TEAM_LEAD'));

/** Whatever is written by whoever is not of the client is marked as the coach's. */
export const writesAsCoach = (viewer: Viewer, place: Place): boolean => !isOfTheClient(viewer, place) && coaches(viewer, place);

/** A coach writes into a team's text only where the engagement is consulting; in coaching and hybrid ones they ask. */
export const canWriteForTeam = (viewer: Viewer, place: Place): boolean =>
  isOfTheClient(viewer, place) || (place.mode === 'CONSULTING' && coaches(viewer, place));

/** What to tell somebody who may read but not write. */
export const whyNotWrite = (viewer: Viewer, place: Place): string =>
  viewer.coaches(place.engagementId)
    ? place.mode === 'CONSULTING'
      ? 'A shadow watches. The lead coach and co-coaches write here.'
      : 'In a coaching engagement the team writes its own text. You can ask and comment.'
    : 'The team lead and the authors of this team write here.';

/** A workshop is led by whoever leads the team or helps it: they start silent writing. */
export const canLeadWorkshop = (viewer: Viewer, place: Place): boolean => canWriteForTeam(viewer, place) || coaches(viewer, place);

/** Silent writing ends early by the word of whoever started it, or of the team lead. */
export const canEndSilence = (viewer: Viewer, place: Place & Pick<DraftPlace, 'silentBy'>): boolean =>
  place.silentBy === viewer.personId || leads(viewer, place);

/** What to tell somebody of another team before a draft is sent, or whom the plan does not let read it. */
export const ownUntilSent = (teamName: string): string => `What ${teamName} drafts is its own for now. Ask the team, or your OKR project lead.`;
