import type { Instant } from '@cairn/kernel';
import type { EvidenceBands } from './evidence-bands.js';
import type { EvidenceKind, EvidenceStatus } from './evidence.rules.js';

export interface EvidenceFacts {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly status: EvidenceStatus;
  readonly text: string;
  readonly bands: Partial<EvidenceBands>;
  readonly outside: boolean;
  readonly acceptedByName: string | null;
  readonly shownAt: Instant;
  readonly settledAt: Instant | null;
  readonly remark: string;
  readonly version: number;
}
