import type { Provider, Type } from '@nestjs/common';
import { HandInAttempt, SaveAnswers } from './attempts/answer-attempt.js';
import { AttemptQueries } from './attempts/attempt.queries.js';
import { AttemptResolver } from './attempts/attempt.resolver.js';
import { HandInExpired } from './attempts/hand-in-attempt.job.js';
import { StartAttempt } from './attempts/start-attempt.js';
import { LearningItemQueries } from './items/learning-item.queries.js';
import { LearningItemResolver } from './items/learning-item.resolver.js';
import { OwnCohortQueries } from './own-cohort/own-cohort.queries.js';
import { OwnCohortResolver } from './own-cohort/own-cohort.resolver.js';
import { ViewerPartResolver } from './own-cohort/viewer-part.resolver.js';
import { GiveLeave, GrantAttempt } from './prerequisites/let-go-on.js';
import { LetGoOnResolver } from './prerequisites/let-go-on.resolver.js';
import { MailMakeUp } from './mails/mail-make-up.job.js';
import { MailTrainee } from './mails/mail-trainee.job.js';
import { MarkItem } from './progress/mark-item.js';
import { ChangeNeeds } from './prerequisites/change-needs.js';
import { MailNeeds } from './prerequisites/mail-needs.job.js';
import { NeedsQueries } from './prerequisites/needs.queries.js';
import { NeedsResolver } from './prerequisites/needs.resolver.js';
import { PathQueries } from './progress/path.queries.js';
import { PathResolver } from './progress/path.resolver.js';
import { AcceptSessionMakeUp, HandInSessionMakeUp, RecordSessionAttendance } from './sessions/attend-session.js';
import './sessions/certification-calendar.js';
import { MailSession } from './sessions/mail-session.job.js';
import { MailMakeUpReturned } from './sessions/mail-make-up-returned.job.js';
import { ReturnSessionMakeUp } from './sessions/return-make-up.js';
import { CancelSession, EditSession, PlanSession } from './sessions/plan-session.js';
import { SessionAttendanceResolver } from './sessions/session-attendance.resolver.js';
import { SessionQueries } from './sessions/session.queries.js';
import { SessionResolver } from './sessions/session.resolver.js';

/** Modules, progress, quizzes and exams: what Nest has to make for them. */
export const learningProviders: readonly Provider[] = [
  ...[PathQueries, PathResolver, MarkItem, LearningItemQueries, LearningItemResolver],
  ...[AttemptQueries, AttemptResolver, StartAttempt, SaveAnswers, HandInAttempt, HandInExpired],
  ...[LetGoOnResolver, GiveLeave, GrantAttempt, NeedsResolver, NeedsQueries, ChangeNeeds, MailNeeds],
  ...[OwnCohortQueries, OwnCohortResolver, ViewerPartResolver],
  ...[MailMakeUp, MailTrainee],
  ...[SessionQueries, SessionResolver, SessionAttendanceResolver, PlanSession, EditSession, CancelSession],
  ...[RecordSessionAttendance, HandInSessionMakeUp, AcceptSessionMakeUp, ReturnSessionMakeUp, MailMakeUpReturned, MailSession],
];
export const learningControllers: readonly Type[] = [];
