interface Counts {
  readonly create: number;
  readonly change: number;
  readonly same: number;
  readonly reject: number;
}

/** "25 new, 2 already here, 1 left out": what would be done, or what was. */
export const countsSaid = ({ create, change, same, reject }: Counts, done: boolean): string =>
  [
    create > 0 && `${create} ${done ? 'added' : 'new'}`,
    change > 0 && `${change} ${done ? 'changed' : 'to change'}`,
    same > 0 && `${same} already here`,
    reject > 0 && `${reject} left out`,
  ]
    .filter(Boolean)
    .join(', ') || 'nobody';
