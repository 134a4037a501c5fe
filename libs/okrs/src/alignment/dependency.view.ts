import type { Viewer } from '@cairn/identity';
import { availableAction, type AvailableAction } from '@cairn/platform';
import { canWriteForTeam, whyNotWrite } from '../drafts/draft.policy.js';
import type { DependencyRead, OkrDraftFacts } from '../drafts/okr-draft.facts.js';
import { sharedWords, suggestsShared } from './dependency.rules.js';
import type { Dependency } from './dependency.types.js';

/** A dependency on the page of one of its two teams, with what this reader can do about it. */
export function dependencyView(dependency: DependencyRead, page: OkrDraftFacts, viewer: Viewer): Dependency {
  const { namedByTeamName = null } = dependency;
  const sharedWith = page.objectives.map((objective) => objective.sharedWithTeamId);
  return {
    ...dependency,
    namedByTeamName,
    suggestion: suggestsShared({ ...dependency, sharedWith }) ? sharedWords(namedByTeamName ?? dependency.otherName) : null,
    availableActions: namedByTeamName === null ? ownActions(dependency, page, viewer) : [agreeAction(dependency, canWriteForTeam(viewer, page))],
  };
}

function ownActions(dependency: DependencyRead, page: OkrDraftFacts, viewer: Viewer): AvailableAction[] {
  const writes = canWriteForTeam(viewer, page);
  const verdict = (label: string) => (writes ? { allowed: label } : { forbidden: whyNotWrite(viewer, page) });
  // Those who help both sides may speak for the other one; for somebody outside the programme the team does.
  const other = { ...page, teamId: dependency.otherTeamId ?? page.teamId };
  return [
    availableAction('editDependency', verdict('Change')),
    availableAction('removeDependency', verdict('Remove')),
    agreeAction(dependency, canWriteForTeam(viewer, other)),
  ];
}

const agreeAction = (dependency: DependencyRead, may: boolean): AvailableAction =>
  availableAction(
    'agreeDependency',
    may ? { allowed: dependency.agreed ? 'Take the agreement back' : 'Agree' } : { forbidden: `${dependency.otherName} says whether it agrees.` },
  );
