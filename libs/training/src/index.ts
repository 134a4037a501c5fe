export { TrainingModule } from './training.module.js';
export { TrainingOptions } from './training.options.js';
export * from './training.events.js';
// Clearance and the gate.
export type { ClearanceState } from './clearance/clearance.rules.js';
export { clearances, isCleared, type ClearanceFacts } from './clearance/cleared.js';
export { draftingGate, gateOfWriters, sheetGate, type DraftingGate, type DraftingPlace, type SheetGate, type WriterGate } from './gate/drafting-gate.js';
export { letInWords } from './gate/gate.words.js';
export { noteWaiting, type Waiting } from './gate/waiting.js';
// For whoever reads the people of many texts in one statement of its own.
export { draftingDay, type DraftingDay, type ToldDrafting } from './gate/drafting-day.rules.js';
export { toldDrafting } from './gate/drafting-day.sql.js';
// For whoever plans and opens drafting.
export { noteDrafting, type DraftingNote } from './gate/note-drafting.js';
export { mayWriteText, type Writer, type WritingTerms } from './gate/may-write.rules.js';
// For whoever adds to the pages.
export { TrainingFunnel, TrainingPage } from './pages/training-page.types.js';
export { TrainingPageQueries } from './pages/training-page.queries.js';
export { GateOpening } from './openings/opening.types.js';
export { OpenGateEarly } from './openings/open-gate-early.js';
export { keyAnswersOf } from './clearance/clearance-facts.js';
// Workshops; the use cases are for whoever writes a practice through them.
export { PlanWorkshop, type PlanWorkshopInput } from './workshops/plan-workshop.js';
export { EditWorkshop } from './workshops/edit-workshop.js';
export { CancelWorkshop, RescheduleWorkshop } from './workshops/move-workshop.js';
export { AgreeWorkshopOutcome, ScoreWorkshopOutcome } from './workshops/workshop-outcome.js';
export { Workshop } from './workshops/workshop.types.js';
export { workshopKits, type WorkshopKit } from './workshops/workshop.kits.js';
export type { WorkshopType } from './workshops/workshop.kinds.js';
export { BookPeople, InviteToWorkshop } from './bookings/book-people.js';
export { CancelBooking } from './bookings/cancel-booking.js';
export { RecordAttendance } from './attendance/record-attendance.js';
export { HandInMakeUp } from './make-ups/hand-in-make-up.js';
export { DecideMakeUp } from './make-ups/decide-make-up.js';
export { GiveFeedback } from './feedback/give-feedback.js';
// For other contexts that have dates: the same calendar texts, and their entries in the same feed.
export { writeCalendar, type CalendarEntry, type CalendarMethod, type CalendarPerson } from './calendar/write-calendar.js';
export { defineCalendarSource, type CalendarSource } from './calendar/calendar-sources.js';
