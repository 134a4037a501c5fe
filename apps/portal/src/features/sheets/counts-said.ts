import { figure } from '../../app/words.js';

interface Counts {
  readonly create: number;
  readonly change: number;
  readonly same: number;
  readonly wait: number;
  readonly reject: number;
}

/** "25 new, 2 as they are, 1 left out": what would be done with rows, or what was. */
export const countsSaid = ({ create, change, same, wait, reject }: Counts, done: boolean): string =>
  [
    create > 0 && `${figure(create)} ${done ? 'added' : 'new'}`,
    change > 0 && `${figure(change)} ${done ? 'changed' : 'to change'}`,
    same > 0 && `${figure(same)} already as they are here`,
    wait > 0 && `${figure(wait)} waiting for training`,
    reject > 0 && `${figure(reject)} left out`,
  ]
    .filter(Boolean)
    .join(', ') || 'nothing to write';
