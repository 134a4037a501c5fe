import type { AgendaItem } from './agenda.rules.js';
import type { WorkshopFormat } from './workshop.kinds.js';

export interface ChangeableWorkshop {
  readonly title: string;
  readonly format: WorkshopFormat;
  readonly place: string | null;
  readonly minutes: number;
  readonly places: number;
  readonly teamId: string | null;
  readonly ledBy: string;
  readonly outcome: string | null;
  readonly briefsPlanNumber: number | null;
  readonly quizId: string | null;
  readonly agenda: readonly AgendaItem[];
}

export interface Changes {
  /** Anything that was fixed when it took place. */
  readonly ofPlan: boolean;
  /** What stands in people's calendars. */
  readonly ofCalendar: boolean;
  /** What the client agreed to. */
  readonly ofAgreement: boolean;
  readonly ofQuiz: boolean;
}

const sameText = (one: string | null, other: string | null): boolean => (one ?? '').trim() === (other ?? '').trim();
const sameAgenda = (one: readonly AgendaItem[], other: readonly AgendaItem[]): boolean =>
  one.length === other.length &&
  one.every((item, at) => item.title.trim() === other[at]?.title.trim() && item.minutes === other[at]?.minutes && item.kind === other[at]?.kind);

/** Who must hear of a change depends on what it changes: calendars of the place and length, the client of the outcome and agenda. */
export function changesOf(before: Omit<ChangeableWorkshop, 'ledBy'> & { readonly ledById: string }, after: ChangeableWorkshop): Changes {
  const outcome = !sameText(before.outcome, after.outcome);
  const agenda = !sameAgenda(before.agenda, after.agenda);
  const ofCalendar =
    !sameText(before.title, after.title) ||
    before.format !== after.format ||
    !sameText(before.place, after.place) ||
    before.minutes !== after.minutes ||
    before.ledById !== after.ledBy;
  return {
    ofCalendar,
    ofAgreement: outcome || agenda,
    ofQuiz: before.quizId !== after.quizId,
    ofPlan:
      ofCalendar || outcome || agenda || before.places !== after.places || before.teamId !== after.teamId || before.briefsPlanNumber !== after.briefsPlanNumber,
  };
}
