import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { SignerFacts } from '../change-sets/change-set.facts.js';
import type { Signer } from '../change-sets/change-set.types.js';
import { besideQuestions } from '../notes/answer-sources.js';
import { besideLast } from '../notes/beside.rules.js';
import { decisions } from './decisions.repository.js';
import type { Deciding } from './deciding.js';
import type { Decision } from './decision.types.js';
import { decisionView, type DecisionView } from './decision.view.js';

/** A signer's decision, read in one statement, and in one more where something was asked. Nothing is written by looking. */
@Injectable()
export class DecisionQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND for whoever does not sign the set. */
  async ofViewer(viewer: Viewer, changeSetId: string): Promise<Decision> {
    return toGraphql(await this.view(changeSetId, { scope: viewer, personId: viewer.personId, linkId: null }));
  }

  view(changeSetId: string, who: Pick<Deciding, 'scope' | 'personId' | 'linkId'>): Promise<DecisionView> {
    return this.db.read(who.scope, async (tx) => {
      const facts = await decisions(tx).of(changeSetId, who);
      const questions = facts.talk.filter(({ replyToId }) => replyToId === null).map(({ id }) => id);
      return { ...decisionView(facts, tx.now()), beside: await besideQuestions(tx, questions) };
    });
  }
}

const signerOut = (signer: SignerFacts, isViewer: boolean): Signer => ({
  ...signer,
  capacities: [...signer.capacities],
  parameterKeys: [...signer.parameterKeys],
  verdicts: [...signer.verdicts],
  isViewer,
});

function toGraphql({
  facts,
  stage,
  signer,
  others,
  changes,
  planNumber,
  affectedText,
  consequences,
  reading,
  approval,
  inForceAt,
  beside,
}: DecisionView): Decision {
  const { set, sent, inForce } = facts;
  return {
    ...{
      changeSetId: set.id,
      stage,
      clientName: facts.clientName,
      clientSlug: facts.clientSlug,
      coachName: facts.coach.name,
      planNumber,
      affectedText,
      consequences: [...consequences],
      reading,
      inForceAt,
    },
    ...{ inForceNumber: inForce?.number ?? null, inForceSince: inForce?.inForceFrom ?? null, textSha256: sent.textSha256 },
    ...{ decideBy: set.decideBy, whyNow: set.whyNow, ifNothing: set.ifNothing, overrideReason: set.overrideReason },
    approval: { ...approval, lines: [...approval.lines] },
    changes: changes.map((change) => ({ ...change, verdict: change.verdict?.verdict ?? null, note: change.verdict?.note ?? null })),
    signer: signerOut(signer, true),
    others: others.map((one) => signerOut(one, false)),
    talk: besideLast(facts.talk, beside),
  };
}
