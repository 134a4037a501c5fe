import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, notFound, ok, type Day, type Result } from '@cairn/kernel';
import { canReadEngagement, engagementDirectory } from '@cairn/engagements';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { quizOfKit, demandQuiz } from '../quizzes/quizzes.repository.js';
import { TrainingOptions } from '../training.options.js';
import { workshopPlanned } from '../training.events.js';
import { checkAgenda, type AgendaItem } from './agenda.rules.js';
import { planReminder } from './plan-reminder.js';
import { dateIsNear, startOf } from './wall-time.rules.js';
import { WorkshopRow } from './workshop.entity.js';
import type { WorkshopFormat, WorkshopType } from './workshop.kinds.js';
import { canPlanWorkshop } from './workshop.policy.js';
import { checkWorkshop, whileEngaged, type Reading } from './workshop.rules.js';
import { checkLeader } from './workshop-leaders.js';
import { demandPlan, demandTeam, writeAgenda, writeReadings } from './workshops.repository.js';

export interface PlanWorkshopInput {
  readonly idempotencyKey: string;
  readonly engagementId: string;
  readonly type: WorkshopType;
  readonly title: string;
  readonly format: WorkshopFormat;
  readonly place?: string | null;
  /** In the client's zone. */
  readonly on: Day;
  readonly time: string;
  readonly minutes: number;
  readonly places: number;
  readonly teamId?: string | null;
  /** Whoever plans it unless told. */
  readonly ledById?: string | null;
  readonly outcome?: string | null;
  readonly exercise?: string | null;
  readonly briefsPlanNumber?: number | null;
  /** One of the practice's quizzes; `withKitQuiz` takes the usual one of this type. */
  readonly quizId?: string | null;
  readonly withKitQuiz?: boolean;
  readonly agenda: readonly AgendaItem[];
  readonly readings: readonly Reading[];
}

/** A date for a workshop, from a kit or from nothing. Nobody is invited by it. */
@Injectable()
export class PlanWorkshop {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(TrainingOptions) private readonly options: TrainingOptions,
  ) {}

  run(viewer: Viewer, input: PlanWorkshopInput): Promise<Result<{ workshopId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.plan-workshop', input }, async (tx) => {
      const engagement = await engagementDirectory(tx).get(input.engagementId);
      if (!canReadEngagement(viewer, engagement)) throw notFound();
      const of = { clientId: engagement.clientId, engagementId: engagement.id };
      authorize(canPlanWorkshop(viewer, of), 'The coaches plan workshops.');
      const open = whileEngaged(engagement.status);
      if (!open.ok) return open;
      const near = dateIsNear(input.on, engagement.today);
      if (!near.ok) return near;
      const start = startOf(input.on, input.time, engagement.timeZone);
      if (!start.ok) return start;
      const { title, format, minutes, places, readings } = input;
      const optional = { place: input.place ?? null, outcome: input.outcome ?? null, exercise: input.exercise ?? null, recordingUrl: null };
      const read = checkWorkshop({ title, format, minutes, places, readings, ...optional });
      if (!read.ok) return read;
      const agenda = checkAgenda(input.agenda, minutes);
      if (!agenda.ok) return agenda;
      const leads = await checkLeader(tx, of, input.ledById ?? viewer.personId);
      if (!leads.ok) return leads;
      const linked = await this.linked(tx, viewer, of, input);
      const { readings: checkedReadings, ...text } = read.value;
      const workshopId = newId();
      await tx.table(WorkshopRow).add({
        ...{ id: workshopId, ...of, ...text, ...start.value, ...linked, type: input.type, timeZone: engagement.timeZone, booked: 0 },
        ...{ outcomeAgreedBy: null, outcomeAgreedAt: null, outcomeScore: null, outcomeLearning: null, outcomeScoredBy: null, outcomeScoredAt: null },
        ...{ status: 'PLANNED', heldAt: null, cancelledAt: null, cancelledReason: null },
        ...{ icsUid: `${workshopId}@${new URL(this.options.publicUrl).hostname}`, icsSequence: 0, createdBy: viewer.personId, createdAt: instant(tx.now()) },
      });
      await writeAgenda(tx, of, workshopId, agenda.value);
      await writeReadings(tx, of, workshopId, checkedReadings);
      await planReminder(tx, { id: workshopId, startsAt: start.value.startsAt, timeZone: engagement.timeZone });
      await tx.emit(workshopPlanned({ workshopId, ...of }));
      return ok({ workshopId });
    });
  }

  /** Team, quiz and plan that it names. Throws NOT_FOUND for those of others. */
  private async linked(tx: Tx, viewer: Viewer, of: { clientId: string; engagementId: string }, input: PlanWorkshopInput) {
    const [teamId, ledBy, briefsPlanNumber] = [input.teamId ?? null, input.ledById ?? viewer.personId, input.briefsPlanNumber ?? null];
    await demandTeam(tx, of.engagementId, teamId);
    await demandPlan(tx, of.engagementId, briefsPlanNumber);
    if (input.quizId) await demandQuiz(tx, input.quizId);
    const quizId = input.quizId ?? (input.withKitQuiz ? await quizOfKit(tx, input.type, viewer.personId) : null);
    return { teamId, ledBy, briefsPlanNumber, quizId };
  }
}
