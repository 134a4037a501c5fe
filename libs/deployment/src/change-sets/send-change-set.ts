import { Inject, Injectable } from '@nestjs/common';
import { AppError, instant, ok, type Result } from '@cairn/kernel';
import { markSetupStep, type Viewer } from '@cairn/identity';
import { Db, schedule, type Tx } from '@cairn/platform';
import { changeSetSent } from '../deployment.events.js';
import { outcomeOf } from '../decisions/outcome.rules.js';
import { followHandOvers } from '../decisions/place-signers.rules.js';
import { writeSigners } from '../decisions/write-signers.js';
import { signersFor } from '../decisions/signers.rules.js';
import type { SignerRole } from '../parameters/parameter.js';
import { overrideLocks } from '../plans/amendment-lock.rules.js';
import type { PlanFacts } from '../plans/plan.facts.js';
import { canOverrideLock } from '../plans/plan.policy.js';
import { openSet } from './change-parameter.js';
import type { ChangeSetFacts } from './change-set.facts.js';
import { allowMove } from './change-set.rules.js';
import { ChangeSetRow } from './change-set.entity.js';
import { parameterOf } from './change-words.rules.js';
import { composeRevision, proposedChanges } from './compose-revision.js';
import { locksOf } from './impact.js';
import { readyToSend } from './ready-to-send.rules.js';
import { revisions } from './revisions.repository.js';
import { rosterOf } from './roster.repository.js';
import { consequencesOf } from './set-consequences.js';
import { watchKind } from './watch-change-set.schedule.js';

export interface SendChangeSetInput {
  readonly idempotencyKey: string;
  readonly changeSetId: string;
  readonly version: number;
  /** Needed while a parameter of the set is locked. */
  readonly overrideReason?: string | null;
  /** Who signs where several people hold a role. */
  readonly chosenSigners?: readonly { readonly role: SignerRole; readonly personId: string }[] | null;
}

/** A coach sends the set to its signers: the exact words are frozen, each signer gets a mail. Sent again after a correction, approvals of unchanged words stay. */
@Injectable()
export class SendChangeSet {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SendChangeSetInput): Promise<Result<{ changeSetId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'deployment.send-change-set', input }, async (tx) => {
      const { plan, set } = await openSet(tx, viewer, input.changeSetId);
      if (set.version !== input.version) throw new AppError('CONFLICT', 'Somebody else changed this since you opened it.', { currentVersion: set.version });
      const judged = judge(plan, set, input, canOverrideLock(viewer, plan));
      if (!judged.ok) return judged;
      const revision = set.revision + 1;
      const before = set.revision > 0 ? await revisions(tx).get(set.id, set.revision) : null;
      const sent = composeRevision({
        plan,
        set,
        roster: await rosterOf(tx, plan.engagementId),
        consequences: await consequencesOf(tx, plan, set),
        askedBy: viewer.name,
        revision,
        overrideReason: judged.value.overrideReason,
        before,
      });
      await revisions(tx).add(set, sent, viewer.personId);
      const signers = await writeSigners(tx, set, judged.value.places, sent.changes);
      const outcome = outcomeOf(sent.changes, signers, instant(tx.now()), plan.timeZone);
      await tx.table(ChangeSetRow).change(set.id, input.version, {
        ...{ status: outcome.status, revision, textSha256: sent.textSha256, overrideReason: judged.value.overrideReason },
        ...{ sentBy: viewer.personId, sentAt: instant(tx.now()), takenBackAt: null, takenBackNote: null },
        ...(outcome.inForceAt ? { approvedAt: instant(tx.now()), inForceAt: outcome.inForceAt } : {}),
      });
      await watch(tx, set.id, plan.timeZone);
      await tx.record({
        kind: 'deployment.change-set-sent',
        clientId: plan.clientId,
        body: {
          changeSetId: set.id,
          engagementId: plan.engagementId,
          ...sent,
          sentBy: viewer.personId,
          overrides: judged.value.overrides,
          signers: judged.value.places.map(({ name: _, ...place }) => place),
        },
        payload: { sentByName: viewer.name, signerNames: judged.value.places.map((place) => place.name) },
      });
      await tx.emit(changeSetSent({ changeSetId: set.id, engagementId: plan.engagementId, clientId: plan.clientId, revision }));
      await markSetupStep(tx, 'FIRST_MAIL');
      return ok({ changeSetId: set.id });
    });
  }
}

/** Every morning at nine where the client is: comes into force, lapses, reminds. */
const watch = (tx: Tx, changeSetId: string, zone: string): Promise<unknown> =>
  schedule(tx, { kind: watchKind, subjectId: changeSetId, rule: { days: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7] }, time: '09:00', zone });

function judge(plan: PlanFacts, set: ChangeSetFacts, input: SendChangeSetInput, mayOverride: boolean) {
  const open = allowMove(set.status, 'send');
  if (!open.ok) return open;
  const changes = proposedChanges(set);
  const amendment = plan.versions.length > 0;
  const ready = readyToSend({ ...set, changes }, { opening: !amendment, today: plan.today, runningCycle: plan.runningCycle });
  if (!ready.ok) return ready;
  const chosen = Object.fromEntries((input.chosenSigners ?? []).map(({ role, personId }) => [role, personId]));
  const places = signersFor(
    changes.map((change) => ({ ...parameterOf(change), key: change.key })),
    plan.signingPeople,
    { clientName: plan.clientName, amendment, chosen },
  );
  if (!places.ok) return places;
  const overridden = overrideLocks(locksOf(plan, set, mayOverride), mayOverride ? (input.overrideReason ?? null) : null, places.value);
  if (!overridden.ok) return overridden;
  return ok({ places: followHandOvers(places.value, set.signers), overrideReason: overridden.value?.reason ?? null, overrides: overridden.value?.keys ?? [] });
}
