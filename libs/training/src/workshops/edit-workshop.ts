import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { recomputeClearance } from '../clearance/recompute-clearance.js';
import { makeUpOpens } from '../make-ups/make-up.rules.js';
import { demandQuiz } from '../quizzes/quizzes.repository.js';
import { makeUpOpened, workshopChanged } from '../training.events.js';
import { checkAgenda, type AgendaItem } from './agenda.rules.js';
import { changesOf } from './workshop-changes.rules.js';
import { WorkshopRow } from './workshop.entity.js';
import type { WorkshopFacts } from './workshop.facts.js';
import type { WorkshopFormat } from './workshop.kinds.js';
import { canPlanWorkshop } from './workshop.policy.js';
import { checkWorkshop, enoughPlaces, whileEngaged, whilePlanned, type Reading } from './workshop.rules.js';
import { checkLeader } from './workshop-leaders.js';
import { demandPlan, demandTeam, workshopToChange, writeAgenda, writeReadings } from './workshops.repository.js';

export interface EditWorkshopInput {
  readonly idempotencyKey: string;
  readonly workshopId: string;
  readonly version: number;
  readonly title?: string;
  readonly format?: WorkshopFormat;
  readonly place?: string | null;
  readonly minutes?: number;
  readonly places?: number;
  readonly teamId?: string | null;
  readonly ledById?: string;
  readonly outcome?: string | null;
  readonly exercise?: string | null;
  readonly recordingUrl?: string | null;
  readonly briefsPlanNumber?: number | null;
  readonly quizId?: string | null;
  readonly agenda?: readonly AgendaItem[];
  readonly readings?: readonly Reading[];
}

/** Changes what is given and leaves the rest. After a workshop was held, what helps those who missed it can still be added. Throws CONFLICT. */
@Injectable()
export class EditWorkshop {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: EditWorkshopInput): Promise<Result<{ workshopId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.edit-workshop', input }, async (tx) => {
      const workshop = await workshopToChange(tx, viewer, input.workshopId);
      authorize(canPlanWorkshop(viewer, workshop), 'The coaches plan workshops.');
      const open = whileEngaged(workshop.engagementStatus);
      if (!open.ok) return open;
      const asked = asGiven(workshop, input);
      const changed = changesOf(workshop, asked);
      if (workshop.status === 'CANCELLED' || (workshop.status === 'HELD' && changed.ofPlan)) {
        const planned = whilePlanned(workshop);
        if (!planned.ok) return planned;
      }
      const read = checkWorkshop(asked);
      if (!read.ok) return read;
      const agenda = checkAgenda(asked.agenda, asked.minutes);
      if (!agenda.ok) return agenda;
      const enough = enoughPlaces(asked.places, workshop.booked);
      if (!enough.ok) return enough;
      // Whoever leads it already may have left the engagement since.
      const leads = asked.ledBy === workshop.ledById ? ok(true) : await checkLeader(tx, workshop, asked.ledBy);
      if (!leads.ok) return leads;
      await this.demand(tx, workshop, input);
      const { readings, ...text } = read.value;
      const { teamId, ledBy, briefsPlanNumber, quizId } = asked;
      const lost = changed.ofAgreement ? { outcomeAgreedAt: null, outcomeAgreedBy: null } : {};
      const sequence = changed.ofCalendar ? { icsSequence: workshop.icsSequence + 1 } : {};
      await tx.table(WorkshopRow).change(workshop.id, input.version, { ...text, teamId, ledBy, briefsPlanNumber, quizId, ...lost, ...sequence });
      if (input.agenda) await writeAgenda(tx, workshop, workshop.id, agenda.value);
      if (input.readings) await writeReadings(tx, workshop, workshop.id, readings);
      await this.tell(tx, workshop, changed, makeUpOpens(workshop, asked));
      return ok({ workshopId: workshop.id });
    });
  }

  /** Throws NOT_FOUND for what belongs to others. */
  private async demand(tx: Tx, workshop: WorkshopFacts, input: EditWorkshopInput): Promise<void> {
    if (input.teamId) await demandTeam(tx, workshop.engagementId, input.teamId);
    if (input.briefsPlanNumber) await demandPlan(tx, workshop.engagementId, input.briefsPlanNumber);
    if (input.quizId) await demandQuiz(tx, input.quizId);
  }

  private async tell(
    tx: Tx,
    { id, clientId, engagementId, status, seats }: WorkshopFacts,
    changed: ReturnType<typeof changesOf>,
    opensMakeUp: boolean,
  ): Promise<void> {
    if (changed.ofCalendar) await tx.emit(workshopChanged({ workshopId: id, clientId, engagementId }));
    if (opensMakeUp) await tx.emit(makeUpOpened({ workshopId: id, clientId, engagementId }));
    if (changed.ofQuiz && status === 'HELD')
      await recomputeClearance(tx, {
        engagementId,
        clientId,
        personIds: seats.map((seat) => seat.personId),
        cause: { kind: 'WORKSHOP_CHANGED', workshopId: id },
      });
  }
}

/** The workshop as it would be. */
const asGiven = (workshop: WorkshopFacts, input: EditWorkshopInput) => ({
  ...{
    title: input.title ?? workshop.title,
    format: input.format ?? workshop.format,
    minutes: input.minutes ?? workshop.minutes,
    places: input.places ?? workshop.places,
  },
  ...{ agenda: input.agenda ?? workshop.agenda, readings: input.readings ?? workshop.readings, ledBy: input.ledById ?? workshop.ledById },
  place: input.place === undefined ? workshop.place : input.place,
  teamId: input.teamId === undefined ? workshop.teamId : input.teamId,
  outcome: input.outcome === undefined ? workshop.outcome : input.outcome,
  exercise: input.exercise === undefined ? workshop.exercise : input.exercise,
  recordingUrl: input.recordingUrl === undefined ? workshop.recordingUrl : input.recordingUrl,
  briefsPlanNumber: input.briefsPlanNumber === undefined ? workshop.briefsPlanNumber : input.briefsPlanNumber,
  quizId: input.quizId === undefined ? workshop.quizId : input.quizId,
});
