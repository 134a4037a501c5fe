import type { ChangeSetFacts, SignerFacts } from '../change-sets/change-set.facts.js';

/** Where a signer stands when they open their page. */
export type DecisionStage =
  'DECIDE' | 'WAITING_FOR_OTHERS' | 'APPROVED' | 'IN_FORCE' | 'CHANGES_ASKED' | 'TAKEN_BACK' | 'WITHDRAWN' | 'LAPSED' | 'HANDED_OVER' | 'NOT_ME';

/** Whatever happened since the mail, there is one page that says so. */
export function stageOf(set: Pick<ChangeSetFacts, 'status'>, signer: Pick<SignerFacts, 'status'>): DecisionStage {
  if (signer.status === 'HANDED_OVER' || signer.status === 'NOT_ME') return signer.status;
  switch (set.status) {
    case 'WAITING':
      return signer.status === 'WAITING' ? 'DECIDE' : 'WAITING_FOR_OTHERS';
    case 'DRAFT':
      return 'TAKEN_BACK';
    default:
      return set.status;
  }
}
