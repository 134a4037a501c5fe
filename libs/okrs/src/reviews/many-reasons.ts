import type { Refusal } from '@cairn/kernel';

/** A refusal for several reasons at once: each is told. */
export interface ManyReasons extends Refusal {
  readonly reasons?: readonly Refusal[];
}
