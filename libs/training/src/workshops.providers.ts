import { SeatRow } from './bookings/seat.entity.js';
import { CalendarFeedRow } from './calendar/calendar-feed.entity.js';
import { FeedbackRow } from './feedback/feedback.entity.js';
import { MakeUpRow } from './make-ups/make-up.entity.js';
import { QuizAttemptRow, QuizRow } from './quizzes/quiz.entity.js';
import { WorkshopItemRow, WorkshopReadingRow, WorkshopRow } from './workshops/workshop.entity.js';

/** Loaded with the module, so that the process knows these tables. */
export const workshopRows = [WorkshopRow, WorkshopItemRow, WorkshopReadingRow, SeatRow, MakeUpRow, QuizRow, QuizAttemptRow, FeedbackRow, CalendarFeedRow];
