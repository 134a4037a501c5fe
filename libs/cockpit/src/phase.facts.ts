import type { Day } from '@cairn/kernel';

export interface PhaseFacts {
  readonly kind: 'DEPLOYMENT' | 'TRAINING' | 'CYCLE' | 'RESET' | 'HANDOVER';
  readonly cycleNumber: number | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
}
