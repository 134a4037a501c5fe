import type { Provider, Type } from '@nestjs/common';
import { FileBodies } from '@cairn/platform';
import { GiveAssessment } from './assessments/give-assessment.js';
import { PassageRemarks } from './assessments/passage-remarks.js';
import { ReleaseAssessment } from './assessments/release-assessment.js';
import { ReviewQueueResolver } from './assessments/review-queue.resolver.js';
import { ReviewQueries } from './assessments/review.queries.js';
import { ReviewResolver } from './assessments/review.resolver.js';
import { SaveAssessment } from './assessments/save-assessment.js';
import { AssignmentQueries } from './assignments/assignment.queries.js';
import { AssignmentResolver } from './assignments/assignment.resolver.js';
import { ExtendAssignment } from './assignments/extend-assignment.js';
import { HandInAssignment } from './assignments/hand-in.js';
import { RoundFiles } from './assignments/round-files.js';
import { SaveRound } from './assignments/save-round.js';
import { EvidenceQueries } from './evidence/evidence.queries.js';
import { EvidenceResolver } from './evidence/evidence.resolver.js';
import { FollowConsent } from './evidence/follow-consent.job.js';
import { JudgeEvidence } from './evidence/judge-evidence.js';
import { MailEvidence } from './evidence/mail-evidence.job.js';
import { ShowEvidence } from './evidence/show-evidence.js';
import { CertificationFileController } from './files/certification-file.controller.js';
import { FileReaders } from './files/file-readers.js';
import { HoursFileController } from './hours/hours-file.controller.js';
import { HoursQueries } from './hours/hours.queries.js';
import { HoursResolver } from './hours/hours.resolver.js';
import { LogHours } from './hours/log-hours.js';
import { MailAnswer } from './mails/mail-answer.job.js';
import { RemindAssessor } from './mails/remind-assessor.job.js';
import { MailObserved } from './mails/mail-observed.job.js';
import { CancelObservedSession } from './observed/cancel-session.js';
import { MarkObservedSession } from './observed/mark-session.js';
import { ObservedQueries } from './observed/observed.queries.js';
import { ObservedItemResolver, ObservedSessionResolver } from './observed/observed.resolver.js';
import { PlanObservedSession } from './observed/plan-session.js';
import { MatrixQueries } from './matrix/matrix.queries.js';
import { MatrixResolver } from './matrix/matrix.resolver.js';
import { MessageQueries } from './messages/message.queries.js';
import { MessageResolver } from './messages/message.resolver.js';
import { SendCohortMessage } from './messages/send-message.job.js';
import { WriteToCohort } from './messages/write-to-cohort.js';
import { NudgeResolver } from './nudges/nudge.resolver.js';
import { NudgeTrainee, UndoTraineeNudge } from './nudges/nudge-trainee.js';
import { SendTraineeNudge } from './nudges/send-nudge.job.js';
import { PeerQueries } from './peer-feedback/peer.queries.js';
import { PeerResolver } from './peer-feedback/peer.resolver.js';
import { TakePeerWork } from './peer-feedback/take-peer-work.js';
import { WritePeerFeedback } from './peer-feedback/write-peer-feedback.js';

const assigning = [SaveRound, HandInAssignment, RoundFiles, ExtendAssignment, AssignmentQueries, AssignmentResolver, FileReaders, FileBodies];
const answering = [
  SaveAssessment,
  GiveAssessment,
  PassageRemarks,
  ReleaseAssessment,
  ReviewQueries,
  ReviewResolver,
  ReviewQueueResolver,
  MailAnswer,
  RemindAssessor,
];

const observing = [
  PlanObservedSession,
  CancelObservedSession,
  MarkObservedSession,
  ObservedQueries,
  ObservedItemResolver,
  ObservedSessionResolver,
  MailObserved,
  MatrixQueries,
  MatrixResolver,
];
const caring = [NudgeTrainee, UndoTraineeNudge, SendTraineeNudge, NudgeResolver, WriteToCohort, MessageQueries, MessageResolver, SendCohortMessage];
const working = [ShowEvidence, JudgeEvidence, EvidenceQueries, EvidenceResolver, FollowConsent, MailEvidence, LogHours, HoursQueries, HoursResolver];
const peers = [TakePeerWork, WritePeerFeedback, PeerQueries, PeerResolver];

/** Assignments, observed sessions, reviews: what Nest has to make for them. */
export const assessingProviders: readonly Provider[] = [...assigning, ...answering, ...peers, ...observing, ...caring, ...working];
export const assessingControllers: readonly Type[] = [CertificationFileController, HoursFileController];
