import { AttendanceResolver } from './attendance/attendance.resolver.js';
import { RecordAttendance } from './attendance/record-attendance.js';
import { BookPeople, InviteToWorkshop } from './bookings/book-people.js';
import { BookingResolver } from './bookings/booking.resolver.js';
import { FreeSeats } from './bookings/free-seats.job.js';
import { CancelBooking } from './bookings/cancel-booking.js';
import { CalendarFeedController } from './calendar/calendar-feed.controller.js';
import { CalendarFeedQueries } from './calendar/calendar-feed.queries.js';
import { CalendarFeedResolver } from './calendar/calendar-feed.resolver.js';
import { WorkshopFileController } from './calendar/workshop-file.controller.js';
import { WorkshopFileQueries } from './calendar/workshop-file.queries.js';
import { CreateCalendarFeed, RevokeCalendarFeed } from './calendar/keep-calendar-feed.js';
import { FeedbackResolver } from './feedback/feedback.resolver.js';
import { GiveFeedback } from './feedback/give-feedback.js';
import { MailMakeUpOpened } from './mails/mail-make-up-opened.job.js';
import { MailMakeUp } from './mails/mail-make-up.job.js';
import { MailMissed } from './mails/mail-missed.job.js';
import { MailWorkshop } from './mails/mail-workshop.job.js';
import { MailQuizLeft } from './mails/mail-quiz-left.job.js';
import { RemindWorkshop } from './mails/remind-workshop.job.js';
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

export const workshopUseCases = [
  ...[PlanWorkshop, EditWorkshop, RescheduleWorkshop, CancelWorkshop, AgreeWorkshopOutcome, ScoreWorkshopOutcome],
  ...[BookPeople, InviteToWorkshop, CancelBooking, RecordAttendance, HandInMakeUp, DecideMakeUp, GiveFeedback],
  ...[TakeQuiz, SendQuizAnswers, AddQuiz, EditQuiz, ArchiveQuiz, CreateCalendarFeed, RevokeCalendarFeed],
];
export const workshopQueries = [WorkshopQueries, QuizQueries, CalendarFeedQueries, WorkshopFileQueries];
export const workshopDoors = [
  ...[WorkshopResolver, WorkshopActsResolver, WorkshopPayloadResolver, BookingResolver, AttendanceResolver, MakeUpResolver],
  ...[FeedbackResolver, QuizResolver, QuizAttemptResolver, CalendarFeedResolver],
];
export const workshopControllers = [CalendarFeedController, WorkshopFileController];
export const workshopJobs = [FreeSeats, MailWorkshop, RemindWorkshop, MailMissed, MailQuizLeft, MailMakeUpOpened, MailMakeUp];
