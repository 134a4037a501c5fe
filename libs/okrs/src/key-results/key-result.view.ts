import { countingIn, machineRules, type AgreedAnswer, type MachineRules } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import type { Instant, Result } from '@cairn/kernel';
import { availableAction, type AvailableAction } from '@cairn/platform';
import { canScore } from '../closing/closing.policy.js';
import { mayScore } from '../closing/closing.rules.js';
import { computedScore } from '../closing/score.rules.js';
import type { DraftPlace } from '../drafts/draft-place.js';
import type { DraftStatus } from '../drafts/draft-status.js';
import { canReadDraft, whyNotWrite } from '../drafts/draft.policy.js';
import type { DependencyFacts, LineFacts } from '../drafts/draft.facts.js';
import type { Intention } from '../lines/okr-line.entity.js';
import { changeableStatus, publishedLabel } from '../publications/change.rules.js';
import type { PublishedChange } from '../publications/publication.types.js';
import { canChangePublished } from '../reviews/review.policy.js';
import type { KeyResult, KeyResultLevel, LinkedObjective } from './key-result.types.js';

type Linked = LinkedObjective & { readonly status: DraftStatus };
type LineRead = LineFacts & { readonly finalScore: number | null; readonly learning: string | null; readonly intention: Intention | null };

/** What the one statement answers. */
export interface KeyResultFacts {
  readonly place: DraftPlace;
  readonly publishedAt: Instant | null;
  readonly answers: readonly AgreedAnswer[];
  readonly line: LineRead;
  readonly notScoredBecause: string | null;
  readonly objective: { readonly id: string; readonly text: string; readonly whyNow: string } | null;
  readonly supports: readonly Linked[];
  readonly supportedBy: readonly Linked[];
  readonly dependencies: readonly DependencyFacts[];
  readonly history: readonly Omit<PublishedChange, 'label'>[];
}

/** A key result with everything around it that this reader may see. */
export function keyResultView(facts: KeyResultFacts, viewer: Viewer): KeyResult {
  const { place, line, objective } = facts;
  const { scoring } = machineRules(countingIn(facts.answers, place.cycleNumber));
  const { teamId, teamName, teamKind, engagementId, clientSlug, clientName, cycleId, cycleNumber, cycleStatus, startsOn, endsOn, status, draftId } = place;
  const seen = ({ status: of, ...linked }: Linked): LinkedObjective[] =>
    canReadDraft(viewer, { ...place, teamId: linked.teamId, status: of }) ? [linked] : [];
  return {
    ...{ id: line.id, draftId, engagementId, clientSlug, clientName, teamId, teamName, teamKind, cycleId, cycleNumber, cycleStatus, startsOn, endsOn, status },
    ...{
      publishedAt: facts.publishedAt,
      kind: line.kind,
      text: line.text,
      krType: line.krType,
      direction: line.direction,
      unit: line.unit,
      baseline: line.baseline,
    },
    ...{
      headline: line.headline,
      levels: levelsOf(line, scoring),
      championId: line.championId,
      championName: line.championName,
      mine: line.championId === viewer.personId,
    },
    ...{
      dataSource: line.dataSource,
      dueOn: line.dueOn,
      healthyLow: line.healthyLow,
      healthyHigh: line.healthyHigh,
      currentValue: line.currentValue,
      checkedOn: line.checkedOn,
    },
    ...{ finalScore: line.finalScore, computedScore: line.kind === 'KEY_RESULT' ? computedScore(line, line.currentValue, scoring) : null },
    ...{ notScoredBecause: facts.notScoredBecause, learning: line.learning, intention: line.intention, byCoach: line.byCoach, version: line.version },
    objective: objective && { id: objective.id, text: objective.text, teamId, teamName },
    whyNow: objective === null || objective.whyNow === '' ? null : objective.whyNow,
    supports: facts.supports.flatMap(seen),
    supportedBy: facts.supportedBy.flatMap(seen),
    dependencies: facts.dependencies.map(({ id, direction, otherTeamId, otherName, what, critical, agreed }) => ({
      id,
      direction,
      otherTeamId,
      otherName,
      what,
      critical,
      agreed,
    })),
    history: facts.history.map((change) => ({ ...change, label: publishedLabel(change) })),
    availableActions: actions(facts, viewer),
  };
}

/** The results that it is scored by; without levels in the plan, baseline and the one goal. */
function levelsOf(line: LineFacts, { levels }: MachineRules['scoring']): KeyResultLevel[] {
  if (line.kind !== 'KEY_RESULT') return [];
  const baseline = { name: 'baseline', score: 0, value: line.baseline, text: '' };
  if (levels.length === 0)
    return [baseline, { name: 'target', score: 1, value: line.targetValue ?? line.stretchValue, text: line.targetText || line.stretchText }];
  const of = {
    commit: { value: line.commitValue, text: line.commitText },
    target: { value: line.targetValue, text: line.targetText },
    stretch: { value: line.stretchValue, text: line.stretchText },
  };
  return [baseline, ...levels.map(({ name, score }) => ({ name, score, ...of[name] }))];
}

function actions({ place, line }: KeyResultFacts, viewer: Viewer): AvailableAction[] {
  const act = (action: string, label: string, may: boolean, whose: string, rule: Result<unknown>): AvailableAction =>
    availableAction(action, !may ? { forbidden: whose, ask: place.coachName ?? undefined } : rule.ok ? { allowed: label } : { forbidden: rule.error.message });
  return [
    act('changePublished', 'Change with a reason', canChangePublished(viewer, place), whyNotWrite(viewer, place), changeableStatus(place)),
    act(
      'scoreKeyResult',
      'Score',
      canScore(viewer, place, line),
      'The champion, the team and its coach score a key result.',
      mayScore({ ...place, kind: line.kind }),
    ),
  ];
}
