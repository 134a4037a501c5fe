import { addDays } from '@cairn/kernel';
import type { Day } from '@cairn/kernel';
import { listWords } from '@cairn/kernel';
import { isLive } from './waiver.rules.js';
import type { HeldWaiver } from './waiver.rules.js';

export interface CountedWaiver extends HeldWaiver {
  /** Team of the holder: the team itself, or the one its person belongs to; null for a person without a team. */
  readonly ofTeamId: string | null;
  /** Name of that team, or of the person. */
  readonly holderName: string;
  readonly askedOn: Day;
}

export interface ContagionTerms {
  readonly today: Day;
  readonly withinDays: number;
  /** First day of the running cycle; what was asked for since then counts however long ago it is. */
  readonly cycleStartedOn: Day | null;
}

export interface Contagion {
  readonly parameterKey: string;
  /** Names in the order in which they asked. */
  readonly holders: readonly string[];
  readonly text: string;
}

/** Exceptions are catching: once a second team wants the same one, the coach hears of it, with the names and whatever became of the first. */
export function contagion(waivers: readonly CountedWaiver[], titleOf: (parameterKey: string) => string, terms: ContagionTerms): readonly Contagion[] {
  const since = [addDays(terms.today, -terms.withinDays), terms.cycleStartedOn ?? terms.today].sort()[0] ?? terms.today;
  const counted = [...waivers]
    .filter((waiver) => waiver.askedOn >= since || isLive(waiver, terms.today))
    .sort((one, other) => (one.askedOn < other.askedOn ? -1 : one.askedOn > other.askedOn ? 1 : 0));
  const keys = [...new Set(counted.map((waiver) => waiver.parameterKey))];
  return keys.flatMap((parameterKey) => {
    const holders = new Map(
      counted.filter((waiver) => waiver.parameterKey === parameterKey).map((waiver) => [waiver.ofTeamId ?? waiver.personId, waiver.holderName]),
    );
    const names = [...holders.values()];
    return names.length < 2 ? [] : [{ parameterKey, holders: names, text: contagionWords(names, titleOf(parameterKey)) }];
  });
}

function contagionWords(names: readonly string[], title: string): string {
  const which = names.length === 2 ? 'Second team asks' : `${names.length} teams ask`;
  return `${which} for an exception from “${title}”: ${listWords(names)}.`;
}
