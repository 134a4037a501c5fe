import type { Day } from '../../app/scalars.js';
import type { AgendaKind, EditWorkshopArgs, PlanWorkshopArgs, WorkshopFormat, WorkshopType } from '../../graphql/graphql.js';
import type { WorkshopFacts } from './workshop.document.js';

/** What the form of a workshop holds. */
export interface WorkshopValues {
  title: string;
  on: string;
  time: string;
  minutes: number | null;
  places: number | null;
  format: WorkshopFormat;
  place: string;
  teamId: string;
  ledById: string;
  outcome: string;
  /** The id of a quiz, `KIT` for the usual one, or nothing. */
  quiz: string;
  exercise: string;
  recordingUrl: string;
  briefs: string;
  agenda: { title: string; minutes: number | null; kind: AgendaKind }[];
  readings: { title: string; url: string }[];
}

interface Kit {
  readonly title: string;
  readonly minutes: number;
  readonly places: number;
  readonly outcome: string;
  readonly exercise: string;
  readonly withQuiz: boolean;
  readonly agenda: readonly { readonly title: string; readonly minutes: number; readonly kind: AgendaKind }[];
  readonly readings: readonly { readonly title: string; readonly url: string | null }[];
}

/** `ledById` is who leads it unless another is chosen. */
export const valuesOfKit = (kit: Kit, ledById: string): WorkshopValues => ({
  ...{ title: kit.title, on: '', time: '10:00', minutes: kit.minutes, places: kit.places, format: 'ONLINE', place: '', teamId: '', ledById },
  ...{ outcome: kit.outcome, quiz: kit.withQuiz ? 'KIT' : '', exercise: kit.exercise, recordingUrl: '', briefs: '' },
  agenda: kit.agenda.map(({ title, minutes, kind }) => ({ title, minutes, kind })),
  readings: kit.readings.map(({ title, url }) => ({ title, url: url ?? '' })),
});

export const valuesOfWorkshop = (workshop: WorkshopFacts): WorkshopValues => ({
  ...{ title: workshop.title, on: workshop.on, time: workshop.time, minutes: workshop.minutes, places: workshop.places },
  ...{
    format: workshop.format,
    place: workshop.place ?? '',
    teamId: workshop.teamId ?? '',
    ledById: workshop.ledById,
    outcome: workshop.outcome ?? '',
    quiz: workshop.quizId ?? '',
  },
  ...{
    exercise: workshop.exercise ?? '',
    recordingUrl: workshop.recordingUrl ?? '',
    briefs: workshop.briefsPlanNumber === null ? '' : String(workshop.briefsPlanNumber),
  },
  agenda: workshop.agenda.map(({ title, minutes, kind }) => ({ title, minutes, kind })),
  readings: workshop.readings.map(({ title, url }) => ({ title, url: url ?? '' })),
});

const shared = (values: WorkshopValues) => ({
  ...{ title: values.title, format: values.format, place: values.place || null, minutes: values.minutes ?? 0, places: values.places ?? 0 },
  ...{ teamId: values.teamId || null, outcome: values.outcome || null, exercise: values.exercise || null },
  briefsPlanNumber: values.briefs ? Number(values.briefs) : null,
  agenda: values.agenda.map(({ title, minutes, kind }) => ({ title, minutes: minutes ?? 0, kind })),
  readings: values.readings.map(({ title, url }) => ({ title, url: url || null })),
});

export const inputOfPlan = (values: WorkshopValues, type: WorkshopType, engagementId: string, idempotencyKey: string): PlanWorkshopArgs => ({
  ...shared(values),
  ...{ type, engagementId, on: values.on as Day, time: values.time, ledById: values.ledById || null, idempotencyKey },
  quizId: values.quiz && values.quiz !== 'KIT' ? values.quiz : null,
  withKitQuiz: values.quiz === 'KIT',
});

export const inputOfEdit = (
  values: WorkshopValues,
  { id, version, ledById }: Pick<WorkshopFacts, 'id' | 'version' | 'ledById'>,
  idempotencyKey: string,
): EditWorkshopArgs => ({
  ...shared(values),
  ...(values.ledById !== ledById && { ledById: values.ledById }),
  ...{ workshopId: id, version, quizId: values.quiz || null, recordingUrl: values.recordingUrl || null, idempotencyKey },
});

/** Of a workshop that was held, only what comes after it. */
export const inputOfAfterwards = (
  values: WorkshopValues,
  { id, version }: Pick<WorkshopFacts, 'id' | 'version'>,
  idempotencyKey: string,
): EditWorkshopArgs => ({
  ...{ workshopId: id, version, idempotencyKey },
  ...{ exercise: values.exercise || null, recordingUrl: values.recordingUrl || null, quizId: values.quiz || null },
});
