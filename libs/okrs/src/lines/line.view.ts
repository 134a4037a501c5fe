import type { MachineRules } from '@cairn/deployment';
import type { LineRead } from '../drafts/okr-draft.facts.js';
import { levelFault, suggestLevels, usualShares, type LevelShares } from './levels.rules.js';
import type { OkrLine } from './line.types.js';

export interface LineContext {
  readonly names: Readonly<Record<string, string>>;
  /** Everybody writes alone just now. */
  readonly silent: boolean;
  readonly scoring: MachineRules['scoring'];
}

/** A line with what its figures say of themselves. */
export function lineView(line: LineRead, { names, silent, scoring }: LineContext): OkrLine {
  const hasLevels = line.kind === 'KEY_RESULT' && line.krType !== 'MILESTONE' && scoring.levels.length > 0;
  return {
    ...line,
    authorName: names[line.authorId] ?? '',
    editedByName: names[line.editedById] ?? null,
    ownerName: line.ownerId === null ? null : (names[line.ownerId] ?? null),
    onlyMine: silent && line.hiddenUntilSilentEnds,
    suggestion: hasLevels ? suggestLevels(line.baseline, line.stretchValue, sharesOf(scoring)) : null,
    levelFault: hasLevels ? levelFault(line) : null,
  };
}

/** Commit and target stand where their scores are. */
function sharesOf({ levels }: MachineRules['scoring']): LevelShares {
  const score = (name: 'commit' | 'target'): number => levels.find((level) => level.name === name)?.score ?? usualShares[name];
  return { commit: score('commit'), target: score('target') };
}
