import type { AgreedAnswer } from '@cairn/deployment';
import { countingIn, machineRules, type MachineRules } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import type { Day } from '@cairn/kernel';
import { availableAction, type Verdict } from '@cairn/platform';
import { whileProgrammeRuns } from '../cycles/dates-move.rules.js';
import type { DraftPlace } from '../drafts/draft-place.js';
import { canReadDraft } from '../drafts/draft.policy.js';
import { canCloseCycle, canScore } from './closing.policy.js';
import { mayScore, reasonsAgainstClosing, scoredWords } from './closing.rules.js';
import type { ClosingKeyResult, CycleClosing } from './closing.types.js';
import { computedScore, scoreGap } from './score.rules.js';

type Around = Pick<DraftPlace, 'engagementId' | 'engagementStatus' | 'mode' | 'clientId' | 'coachName' | 'readers' | 'mine' | 'myLine' | 'today'>;
type KeyResultRead = Omit<ClosingKeyResult, 'computedScore' | 'gap' | 'availableActions'> & {
  readonly championId: string | null;
  readonly optedOutOn: Day | null;
};

/** What the one statement answers. */
export interface ClosingFacts
  extends Around, Omit<CycleClosing, 'id' | 'keyResults' | 'scored' | 'withLearning' | 'total' | 'words' | 'scoringSystem' | 'availableActions'> {
  readonly answers: readonly AgreedAnswer[];
  readonly keyResults: readonly KeyResultRead[];
}

const hasScore = (one: { readonly score: number | null; readonly notScoredBecause: string | null }): boolean =>
  one.score !== null || one.notScoredBecause !== null;
const hasLearning = (one: { readonly learning: string | null }): boolean => one.learning !== null;

/** The end of a cycle as this reader may see it. */
export function closingView(facts: ClosingFacts, viewer: Viewer): CycleClosing {
  const { cycleId, number, endsOn, status, version, keyResults } = facts;
  const { scoring } = machineRules(countingIn(facts.answers, number));
  const [scored, learned] = [keyResults.filter(hasScore).length, keyResults.filter(hasLearning).length];
  return {
    ...{ id: cycleId, cycleId, number, endsOn, status, version, scoringSystem: scoring.system, unpublishedTeams: [...facts.unpublishedTeams] },
    ...{
      scored,
      total: keyResults.length,
      withLearning: learned,
      words: scoredWords({ scored, learned, total: keyResults.length }),
    },
    keyResults: keyResults
      .filter((one) => canReadDraft(viewer, { ...facts, teamId: one.teamId, status: 'PUBLISHED' }))
      .map((one) => keyResultView(one, facts, viewer, scoring)),
    availableActions: [availableAction('closeCycle', closeVerdict(facts, viewer))],
  };
}

function keyResultView(read: KeyResultRead, facts: ClosingFacts, viewer: Viewer, scoring: MachineRules['scoring']): ClosingKeyResult {
  const { championId, optedOutOn: _, ...shown } = read;
  const computed = computedScore(read, read.finalValue, scoring);
  const may = mayScore({ cycleStatus: facts.status, cycleNumber: facts.number, status: 'PUBLISHED', kind: 'KEY_RESULT' });
  const verdict: Verdict = !canScore(viewer, { ...facts, teamId: read.teamId }, { championId })
    ? { forbidden: 'The champion, the team and its coach score a key result.', ask: read.championName || undefined }
    : may.ok
      ? { allowed: 'Score' }
      : { forbidden: may.error.message };
  return { ...shown, computedScore: computed, gap: scoreGap(read.score, computed), availableActions: [availableAction('scoreKeyResult', verdict)] };
}

function closeVerdict(facts: ClosingFacts, viewer: Viewer): Verdict {
  if (!canCloseCycle(viewer, facts)) return { forbidden: 'The coaches close a cycle.', ask: facts.coachName ?? undefined };
  const runs = whileProgrammeRuns(facts.engagementStatus);
  if (!runs.ok) return { forbidden: runs.error.message };
  const reasons = reasonsAgainstClosing(
    { ...facts, keyResults: facts.keyResults.map((one) => ({ ...one, lineId: one.id, scored: hasScore(one), learned: hasLearning(one) })) },
    facts.today,
  );
  const [first] = reasons;
  if (!first) return { allowed: 'Close the cycle' };
  if (first.code === 'CYCLE_CLOSED' || first.code === 'CYCLE_NOT_RUNNING') return { forbidden: first.message };
  const left = reasons.map(({ message }) => ({ text: message }));
  const done = facts.keyResults.filter((one) => hasScore(one) && hasLearning(one)).length;
  return {
    gated: {
      ...{
        code: first.code,
        headline: 'The cycle closes after its last day, when each key result has a score or a reason, and a learning',
        left,
        meanwhile: [],
      },
      ...{ done, total: facts.keyResults.length, dueOn: facts.endsOn, overrideBy: [], canOverride: false },
    },
  };
}
