import { instant, newId, ok, recordDayWords, type Day, type Result } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { EngagementCoachRow } from '../coaches/engagement-coach.entity.js';
import { coachPutOn, engagementStarted } from '../engagements.events.js';
import { planPhases, type EngagementTemplate } from '../phases/phase.rules.js';
import { actOnRecord } from './act-on-record.js';
import { EngagementRow } from './engagement.entity.js';
import { engagements, lastDay } from './engagements.repository.js';
import { modeNames, outcomeSentence, type Mode } from './engagement.rules.js';

export interface NewEngagement {
  readonly id: string;
  readonly clientId: string;
  readonly name: string;
  readonly mode: Mode;
  readonly startsOn: Day;
  readonly template: EngagementTemplate;
  readonly outcome: string;
  readonly leadCoachId: string;
}

/** Writes an engagement with its phases and its lead coach. The caller has decided that it may begin. */
export async function beginEngagement(tx: Tx, asked: NewEngagement): Promise<Result<{ id: string }>> {
  const phases = planPhases(asked.startsOn, asked.template);
  if (!phases.ok) return phases;
  const outcome = outcomeSentence(asked.outcome);
  if (!outcome.ok) return outcome;
  const at = instant(tx.now());
  const { actor } = tx.scope;
  await tx.table(EngagementRow).add({
    id: asked.id,
    clientId: asked.clientId,
    name: asked.name,
    mode: asked.mode,
    status: 'ACTIVE',
    outcome: outcome.value,
    startsOn: asked.startsOn,
    endsOn: lastDay(phases.value) ?? asked.startsOn,
    pausedOn: null,
    pausedReason: null,
    closedOn: null,
    closedReason: null,
    completeCycles: 0,
    createdAt: at,
    createdBy: actor.kind === 'person' ? actor.personId : null,
  });
  await engagements(tx).savePhases(
    asked,
    phases.value.map((phase) => ({ ...phase, id: newId() })),
  );
  await tx
    .table(EngagementCoachRow)
    .add({ id: newId(), clientId: asked.clientId, engagementId: asked.id, personId: asked.leadCoachId, part: 'LEAD', since: at, endedAt: null });
  await actOnRecord(tx, asked, {
    kind: 'STARTED',
    text: `Started as ${modeNames[asked.mode].toLowerCase()}, from ${recordDayWords(asked.startsOn)} to ${recordDayWords(lastDay(phases.value) ?? asked.startsOn)}`,
    facts: { mode: asked.mode, phases: phases.value, leadCoachId: asked.leadCoachId },
  });
  await tx.emit(engagementStarted({ engagementId: asked.id, clientId: asked.clientId }));
  await tx.emit(coachPutOn({ engagementId: asked.id, clientId: asked.clientId, personId: asked.leadCoachId, part: 'LEAD' }));
  return ok({ id: asked.id });
}
