import { countWords, ok, refusal, type Gated, type Refusal, type Result } from '@cairn/kernel';
import type { CycleStatus } from '../cycles/cycle.facts.js';
import type { DraftStatus } from '../drafts/draft-status.js';
import type { Finding } from '../findings/finding.js';

interface Draft {
  readonly status: DraftStatus;
  readonly cycleStatus: CycleStatus;
  readonly cycleNumber: number;
}

const notReady: Record<Exclude<DraftStatus, 'READY'>, string> = {
  DRAFTING: 'It is still being written. Send it to the coach first.',
  SENT: 'The coach has not found it ready yet.',
  LOOK_AGAIN: 'The coach asked the team to look again. Send it again first.',
  PUBLISHED: 'These OKRs are published already.',
};

/** Published is what a reviewer found ready, in a cycle that is drafted or runs. */
export function publishableStatus({ status, cycleStatus, cycleNumber }: Draft): Result<true> {
  if (status !== 'READY') return refusal('DRAFT_NOT_READY', notReady[status]);
  if (cycleStatus === 'DRAFTING' || cycleStatus === 'RUNNING') return ok(true);
  if (cycleStatus === 'PLANNED') return refusal('CYCLE_NOT_DRAFTING', `Cycle ${cycleNumber} is planned and not drafted yet.`);
  return refusal('CYCLE_OVER', `Cycle ${cycleNumber} is being closed or is over. Nothing new is published in it.`);
}

interface Reviewed extends Draft {
  readonly revision: number;
  /** The last verdict, if there is one. */
  readonly verdict: { readonly verdict: 'READY' | 'LOOK_AGAIN'; readonly revision: number } | null;
}

/** OKRs are published when their reviewer found this very sending ready and no rule is open; otherwise every reason is told. */
export function reasonsAgainst(draft: Reviewed, open: readonly Finding[]): readonly Refusal[] {
  const status = publishableStatus(draft);
  if (!status.ok) return [status.error];
  const { verdict } = draft;
  const agreed = verdict?.verdict === 'READY' && verdict.revision === draft.revision;
  return [
    ...(agreed ? [] : [{ code: 'DRAFT_NOT_READY', message: 'The coach has not found this version ready yet.' }]),
    ...open.map(({ words, reason, key }) => ({ code: 'RULE_OPEN', message: `${words} ${reason}`.trim(), field: key })),
  ];
}

/** What was found ready is published once each rule that is still open is mended by the team or excepted. */
export const rulesGate = (open: readonly Finding[]): Gated | null =>
  open.length === 0
    ? null
    : {
        code: 'RULE_OPEN',
        headline: `Publishing opens when ${countWords(open.length, 'rule')} ${open.length === 1 ? 'is' : 'are'} fixed or excepted`,
        left: [...new Set(open.map(({ words }) => words))].map((words) => ({ text: told(words, open) })),
        meanwhile: [],
        overrideBy: [],
        canOverride: false,
      };

/** The same rule open in several places is told once. */
function told(words: string, open: readonly Finding[]): string {
  const places = open.filter((one) => one.words === words).length;
  return places === 1 ? words : `${words} (${countWords(places, 'place')})`;
}
