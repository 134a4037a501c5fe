export interface CycleStand {
  readonly completeCycles: number;
  readonly runningCycle: number | null;
  /** Number of the next planned cycle, if one is planned. */
  readonly nextCycle: number | null;
}

export interface StartsWhen {
  /** Number of the cycle with which the change starts; null: at once. */
  readonly fromCycle: number | null;
  readonly text: string;
}

/** While a cycle runs nothing changes under people's feet: a change waits for the next cycle unless there is a reason to start now. */
export function startsWhen({ completeCycles, runningCycle, nextCycle }: CycleStand, startsNowReason: string | null): StartsWhen {
  if (runningCycle !== null)
    return startsNowReason === null
      ? { fromCycle: runningCycle + 1, text: `Cycle ${runningCycle} is running. This starts with cycle ${runningCycle + 1}.` }
      : { fromCycle: null, text: `As soon as it is in force, in the middle of cycle ${runningCycle}. Reason: ${startsNowReason}` };
  if (completeCycles === 0) return { fromCycle: null, text: 'As soon as it is in force.' };
  const next = nextCycle ?? completeCycles + 1;
  return { fromCycle: next, text: `This starts with cycle ${next}.` };
}
