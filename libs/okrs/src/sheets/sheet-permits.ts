import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { sheetGate } from '@cairn/training';
import type { DraftPlace } from '../drafts/draft-place.js';
import { canReadDraft, canWriteForTeam, whyNotWrite, writesAsCoach } from '../drafts/draft.policy.js';
import { draftIsOpen, planGate, teamWrites } from '../drafts/draft.rules.js';
import type { TeamPermit } from './check-team.rules.js';
import type { StoredPermit } from './okr-import.entity.js';
import type { PersonOfSheet, TeamOfSheet } from './sheet-facts.js';

/** What this person may write of each team now, training included: the same policies, rules and gate as everywhere. Two statements. */
export async function permitsOf(
  tx: Tx,
  viewer: Viewer,
  teams: readonly TeamOfSheet[],
  people: readonly PersonOfSheet[],
): Promise<Record<string, StoredPermit>> {
  const first = teams[0];
  if (!first) return {};
  const gate = await sheetGate(tx, viewer, first.place.engagementId);
  const permitFor = ({ place }: TeamOfSheet): StoredPermit => {
    const yours = canReadDraft(viewer, place) && canWriteForTeam(viewer, place);
    const open = yours && teamWrites(place).ok;
    const [own, team] = open ? [gate.forViewer(place.teamId), gate.forTeam(place.teamId)] : [null, null];
    return {
      notYours: yours ? null : whyNotWrite(viewer, place),
      waits: (own ?? team)?.headline ?? null,
      waitsFor: own ? viewer.name : (team?.left.map(({ text }) => text).join('; ') ?? ''),
      byCoach: writesAsCoach(viewer, place),
      reads: canReadDraft(viewer, place),
      untrained: open ? people.filter((person) => !gate.mayWrite(person.id, place.teamId)).map((person) => person.id) : [],
    };
  };
  return Object.fromEntries(teams.map((team) => [team.place.teamId, permitFor(team)]));
}

/** The stored answers, together with what holds for the draft at this moment. */
export function permitNow(place: DraftPlace, stored: StoredPermit | undefined): TeamPermit {
  const [open, writes, plan] = [draftIsOpen(place), teamWrites(place), planGate(place)];
  return {
    notYours: stored ? stored.notYours : 'The team lead and the authors of this team write here.',
    closed: open.ok ? (plan?.headline ?? null) : open.error.message,
    waits: stored?.waits ?? null,
    waitsFor: stored?.waitsFor ?? '',
    missionClosed: writes.ok ? null : writes.error.message,
  };
}

/** What somebody may not read is not compared either: otherwise a file would tell them what it holds. */
export const asRead = (team: TeamOfSheet, reads: boolean): TeamOfSheet => (reads ? team : { ...team, mission: '', objectives: [], looseLines: [] });
