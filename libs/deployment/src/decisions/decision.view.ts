import { nextWallTime, instant, type Instant } from '@cairn/kernel';
import { widestOf } from '../change-sets/affected.rules.js';
import type { SignerFacts, VerdictFacts } from '../change-sets/change-set.facts.js';
import { approvalWords, readingWords, type ApprovalWords } from '../change-sets/impact.rules.js';
import type { DecisionFacts, SentChange } from './decision.facts.js';
import type { BesideQuestion } from '../notes/answer-sources.js';
import { signerOf } from './decisions.repository.js';
import { startsInWords } from './start-words.rules.js';
import { stageOf, type DecisionStage } from './stage.rules.js';

/** One change as its signer reads it. */
export interface ChangeToRead extends SentChange {
  /** Waits, or waited, for this signer. */
  readonly mine: boolean;
  readonly verdict: VerdictFacts | null;
  /** The words have changed since the reader saw them. */
  readonly fresh: boolean;
  /** What was proposed then. */
  readonly proposedBefore: string | null;
}

/** All that page, mail and portal say to one signer. */
export interface DecisionView {
  readonly facts: DecisionFacts;
  readonly stage: DecisionStage;
  readonly signer: SignerFacts;
  readonly others: readonly SignerFacts[];
  /** Those that wait for the signer first come first. */
  readonly changes: readonly ChangeToRead[];
  /** What the signer can still decide on. */
  readonly open: readonly ChangeToRead[];
  readonly planNumber: number;
  readonly affectedText: string;
  /** What the set asks of people beyond its words, each sentence once. */
  readonly consequences: readonly string[];
  readonly reading: string;
  readonly approval: ApprovalWords;
  readonly inForceAt: Instant;
  /** What other contexts put beside the questions; empty where nobody looked for it, as in mails. */
  readonly beside: readonly BesideQuestion[];
}

export function decisionView(facts: DecisionFacts, now: Date): DecisionView {
  const signer = signerOf(facts);
  const { sent, before } = facts;
  const inForceAt = facts.set.inForceAt ?? nextWallTime(now, '09:00', facts.timeZone);
  const start = { inForceAt, isSettled: facts.set.inForceAt !== null, zone: facts.timeZone, now: instant(now) };
  const changes = sent.changes.map((change): ChangeToRead => {
    const seen = before?.changes.find((one) => one.key === change.key);
    const fresh = before !== null && seen?.textSha256 !== change.textSha256;
    const verdict = signer.verdicts.find((one) => one.parameterKey === change.key && one.textSha256 === change.textSha256) ?? null;
    return {
      ...change,
      startsText: startsInWords({ ...start, startsText: change.startsText }),
      mine: signer.parameterKeys.includes(change.key),
      verdict,
      fresh,
      proposedBefore: fresh && seen && seen.proposedText !== change.proposedText ? seen.proposedText : null,
    };
  });
  const ordered = [...changes.filter((change) => change.mine), ...changes.filter((change) => !change.mine)];
  const open = ordered.filter((change) => change.mine && !change.verdict);
  const others = facts.set.signers.filter((one) => one.id !== signer.id && one.status !== 'HANDED_OVER');
  const planNumber = (facts.inForce?.number ?? 0) + (facts.set.status === 'IN_FORCE' ? 0 : 1);
  return {
    ...{ facts, signer, others, changes: ordered, open, planNumber },
    stage: stageOf(facts.set, signer),
    affectedText: widestOf(sent.changes.map((change) => change.affectedText)),
    consequences: [...new Set(sent.changes.flatMap((change) => change.consequence ?? []))],
    reading: readingWords(ordered.filter((change) => change.mine)),
    approval: approvalWords({
      ...{ planNumber, count: open.length, name: signer.name, people: facts.peopleTold, now: instant(now), zone: facts.timeZone },
      waitingFor: others.filter((one) => one.status === 'WAITING' || one.status === 'NOT_ME').map((one) => one.name),
    }),
    inForceAt,
    beside: [],
  };
}
