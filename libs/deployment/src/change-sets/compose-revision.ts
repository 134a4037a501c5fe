import { sha256Of } from '../decisions/text-hash.js';
import { keepAsSent } from '../decisions/revision.rules.js';
import type { RevisionFacts, SentChange } from '../decisions/decision.facts.js';
import type { PlanFacts } from '../plans/plan.facts.js';
import type { Roster } from './affected.rules.js';
import type { ChangeSetFacts } from './change-set.facts.js';
import { changeWords, inPlanOrder, type ProposedChange } from './change-words.rules.js';
import { changeText, decisionText } from './decision-text.rules.js';
import { consequenceOf, type PlanConsequence } from './plan-consequences.js';

/** The set's changes as rules read them, in the order of the plan. */
export const proposedChanges = (set: Pick<ChangeSetFacts, 'changes'>): readonly ProposedChange[] =>
  inPlanOrder(
    set.changes.map((change) => ({
      key: change.parameterKey,
      nowValue: change.nowValue ?? null,
      proposedValue: change.proposedValue,
      why: change.why,
      startsNowReason: change.startsNowReason,
    })),
  );

export interface Composing {
  readonly plan: PlanFacts;
  readonly set: ChangeSetFacts;
  readonly roster: Roster;
  readonly consequences: readonly PlanConsequence[];
  readonly askedBy: string;
  readonly revision: number;
  readonly overrideReason: string | null;
  /** What was sent before, if anything. */
  readonly before: RevisionFacts | null;
}

/** The exact words that signers will read, with their hashes. Words that a correction left alone stay as they were sent, and so does their hash. */
export function composeRevision({ plan, set, roster, consequences, askedBy, revision, overrideReason, before }: Composing): Omit<RevisionFacts, 'sentAt'> {
  const sentBefore = (key: string): SentChange | undefined => before?.changes.find((one) => one.key === key);
  const changes = proposedChanges(set).map((change): SentChange => {
    const { affected: _, ...words } = keepAsSent(sentBefore(change.key) as never, changeWords(change, roster, plan));
    const textSha256 = sha256Of(changeText(words));
    const same = sentBefore(change.key)?.textSha256 === textSha256;
    return {
      ...words,
      nowValue: change.nowValue,
      proposedValue: change.proposedValue,
      consequence: consequenceOf(words.number, consequences),
      textSha256,
      changedInRevision: same ? (sentBefore(change.key)?.changedInRevision ?? revision) : revision,
    };
  });
  const text = decisionText({
    practiceName: plan.practiceName,
    clientName: plan.clientName,
    planNumber: (plan.versions[0]?.number ?? 0) + 1,
    basedOn: plan.versions[0]?.number ?? null,
    revision,
    askedBy,
    decideBy: set.decideBy ?? plan.today,
    whyNow: set.whyNow,
    ifNothing: set.ifNothing,
    overrideReason,
    changes,
  });
  return { revision, changes, text, textSha256: sha256Of(text) };
}
