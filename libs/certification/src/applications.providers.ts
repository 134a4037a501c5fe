import type { Provider, Type } from '@nestjs/common';
import { AnswerPreviewQueries } from './applications/answer-preview.queries.js';
import { ApplyController } from './applications/apply.controller.js';
import { ApplyDoor } from './applications/apply-door.js';
import { ApplyLimits } from './applications/apply-limits.js';
import { BeginApplication } from './applications/begin-application.js';
import { DeskQueries } from './applications/desk.queries.js';
import { DeskResolver } from './applications/desk.resolver.js';
import { EndOffer } from './applications/end-offer.job.js';
import { KeepSlots } from './applications/keep-slots.js';
import { MarkApplication } from './applications/mark-application.js';
import { OwnApplicationController } from './applications/own-application.controller.js';
import { OwnOfferController } from './applications/own-offer.controller.js';
import { OwnTalk } from './applications/own-talk.js';
import { SendAnswers } from './applications/send-answers.js';
import { SendAnswersJob } from './applications/send-answers.job.js';
import { WriteApplication } from './applications/write-application.js';
import { RemindOffer } from './mails/remind-offer.job.js';
import { TellReaders } from './mails/tell-readers.job.js';
import { MailApplication } from './mails/mail-application.job.js';
import { MailTalk } from './mails/mail-talk.job.js';
import { MailTalkOff } from './mails/mail-talk-off.job.js';
import { TellTalkTimes } from './mails/tell-talk-times.job.js';

/** Applications: what Nest has to make for them. */
export const applicationsProviders: readonly Provider[] = [
  ...[TellReaders, RemindOffer, EndOffer],
  ...[ApplyDoor, ApplyLimits, BeginApplication, WriteApplication, OwnTalk, MailApplication],
  ...[MailTalk, MailTalkOff, TellTalkTimes],
  ...[MarkApplication, SendAnswers, SendAnswersJob, KeepSlots, DeskQueries, AnswerPreviewQueries, DeskResolver],
];
export const applicationsControllers: readonly Type[] = [ApplyController, OwnApplicationController, OwnOfferController];
