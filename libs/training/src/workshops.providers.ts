import { AttendanceResolver } from './attendance/attendance.resolver.js';
import { RecordAttendance } from './attendance/record-attendance.js';
import { BookPeople, InviteToWorkshop } from './bookings/book-people.js';
import { BookingResolver } from './bookings/booking.resolver.js';
import { CancelBooking } from './bookings/cancel-booking.js';
import { SeatRow } from './bookings/seat.entity.js';
import { CalendarFeedRow } from './calendar/calendar-feed.entity.js';
import { FeedbackRow } from './feedback/feedback.entity.js';
import { FeedbackResolver } from './feedback/feedback.resolver.js';
import { GiveFeedback } from './feedback/give-feedback.js';
import { DecideMakeUp } from './make-ups/decide-make-up.js';
import { HandInMakeUp } from './make-ups/hand-in-make-up.js';
import { MakeUpResolver } from './make-ups/make-up.resolver.js';
import { AddQuiz, ArchiveQuiz, EditQuiz } from './quizzes/keep-quizzes.js';
import { QuizAttemptResolver } from './quizzes/quiz-attempt.resolver.js';
import { QuizQueries } from './quizzes/quiz.queries.js';
import { QuizResolver } from './quizzes/quiz.resolver.js';
import { SendQuizAnswers } from './quizzes/send-quiz-answers.js';
import { TakeQuiz } from './quizzes/take-quiz.js';
import { EditWorkshop } from './workshops/edit-workshop.js';
import { CancelWorkshop, RescheduleWorkshop } from './workshops/move-workshop.js';
import { PlanWorkshop } from './workshops/plan-workshop.js';
import { WorkshopActsResolver } from './workshops/workshop-acts.resolver.js';
import { AgreeWorkshopOutcome, ScoreWorkshopOutcome } from './workshops/workshop-outcome.js';
import { WorkshopPayloadResolver } from './workshops/workshop-payload.resolver.js';
import { WorkshopQueries } from './workshops/workshop.queries.js';
import { WorkshopResolver } from './workshops/workshop.resolver.js';

/** Written by SQL alone; named here so that the process knows their tables. */
export const seatRows = [SeatRow, FeedbackRow, CalendarFeedRow];

export const workshopUseCases = [
  ...[PlanWorkshop, EditWorkshop, RescheduleWorkshop, CancelWorkshop, AgreeWorkshopOutcome, ScoreWorkshopOutcome],
  ...[BookPeople, InviteToWorkshop, CancelBooking, RecordAttendance, HandInMakeUp, DecideMakeUp, GiveFeedback],
  ...[TakeQuiz, SendQuizAnswers, AddQuiz, EditQuiz, ArchiveQuiz],
];
export const workshopQueries = [WorkshopQueries, QuizQueries];
export const workshopDoors = [
  ...[WorkshopResolver, WorkshopActsResolver, WorkshopPayloadResolver, BookingResolver, AttendanceResolver, MakeUpResolver],
  ...[FeedbackResolver, QuizResolver, QuizAttemptResolver],
];
