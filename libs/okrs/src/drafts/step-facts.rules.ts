import type { LineFacts, ObjectiveFacts } from './draft.facts.js';
import type { StepFacts } from './step.catalogue.js';

interface Written {
  readonly mission: string | null;
  readonly aligned: boolean;
  readonly sent: boolean;
  readonly objectives: readonly (Pick<ObjectiveFacts, 'text' | 'whyNow'> & { readonly lines: readonly LineFacts[] })[];
  readonly looseLines: readonly LineFacts[];
}

/** A baseline has no levels yet, a milestone is reached or not unless it says its three results; a metric has all levels that the plan knows, or its one goal. */
export function isPreScored(line: LineFacts, withLevels: boolean): boolean {
  if (line.krType === 'BASELINE') return true;
  if (line.krType === 'MILESTONE') {
    const said = [line.commitText, line.targetText, line.stretchText].filter((text) => text !== '').length;
    return said === 0 || said === 3;
  }
  return withLevels ? line.commitValue !== null && line.targetValue !== null && line.stretchValue !== null : (line.targetValue ?? line.stretchValue) !== null;
}

/** Counts what a draft holds, as the steps ask for it. */
export function stepFacts({ mission, aligned, sent, objectives, looseLines }: Written, withLevels: boolean): StepFacts {
  const lines = [...objectives.flatMap((objective) => objective.lines), ...looseLines];
  const keyResults = lines.filter((line) => line.kind === 'KEY_RESULT');
  return {
    mission: (mission ?? '') !== '',
    aligned,
    sent,
    objectives: objectives.length,
    objectivesExplained: objectives.filter((objective) => objective.text !== '' && objective.whyNow !== '').length,
    objectivesMeasured: objectives.filter((objective) => objective.lines.some((line) => line.kind === 'KEY_RESULT')).length,
    keyResults: keyResults.length,
    loose: looseLines.filter((line) => line.kind === 'KEY_RESULT').length + lines.filter((line) => line.text === '').length,
    preScored: keyResults.filter((line) => isPreScored(line, withLevels)).length,
    owned: keyResults.filter((line) => line.championId !== null && line.dataSource !== '').length,
  };
}
