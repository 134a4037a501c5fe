import { type DynamicModule, Module } from '@nestjs/common';
import { CharterController } from './charter/charter.controller.js';
import { AnswerConsent } from './consents/answer-consent.js';
import { AskConsent } from './consents/ask-consent.js';
import { ChangeConsent } from './consents/change-consent.js';
import { ClientConsentResolver, EngagementConsentResolver } from './consents/consent-edges.resolver.js';
import { ConsentLinks } from './consents/consent-links.js';
import { ConsentQueries } from './consents/consent.queries.js';
import { ConsentResolver } from './consents/consent.resolver.js';
import { EndConsent } from './consents/end-consent.job.js';
import { ForgetText } from './consents/forget-text.job.js';
import { MailConsent } from './consents/mail-consent.job.js';
import { ConsentDesk } from './consents/pages/consent-desk.js';
import { ConsentPageController } from './consents/pages/consent-page.controller.js';
import { TakeBackConsentRequest } from './consents/take-back-request.js';
import { ChangeParameter } from './change-sets/change-parameter.js';
import { ChangeSetQueries } from './change-sets/change-set.queries.js';
import { ChangeSetResolver } from './change-sets/change-set.resolver.js';
import { DescribeChangeSet } from './change-sets/describe-change-set.js';
import { DraftResolver } from './change-sets/draft.resolver.js';
import { NudgeSigners } from './change-sets/nudge-signers.js';
import { OpenChangeSet } from './change-sets/open-change-set.js';
import { RemoveChange } from './change-sets/remove-change.js';
import { SendChangeSet } from './change-sets/send-change-set.js';
import { SendingResolver } from './change-sets/sending.resolver.js';
import { TakeBackChangeSet, WithdrawChangeSet } from './change-sets/take-back-change-set.js';
import { UndoNudge } from './change-sets/undo-nudge.js';
import { AskCoach } from './decisions/ask-coach.js';
import { Decide } from './decisions/decide.js';
import { DecisionQueries } from './decisions/decision.queries.js';
import { DecisionResolver } from './decisions/decision.resolver.js';
import { HandOverDecision } from './decisions/hand-over-decision.js';
import { ReportWrongReader } from './decisions/report-wrong-reader.js';
import { TakeBackDecision } from './decisions/take-back-decision.js';
import { DeploymentOptions } from './deployment.options.js';
import { PlanNoteResolver } from './notes/plan-note.resolver.js';
import { SettlePlanNote } from './notes/settle-plan-note.js';
import { WritePlanNote } from './notes/write-plan-note.js';
import { CatalogueResolver } from './parameters/catalogue.resolver.js';
import { PlanQueries } from './plans/plan.queries.js';
import { PlanResolver } from './plans/plan.resolver.js';
import { VersionQueries } from './plans/version.queries.js';
import { EditPlanTemplate } from './templates/edit-plan-template.js';
import { PlanTemplateQueries } from './templates/plan-template.queries.js';
import { PlanTemplateResolver } from './templates/plan-template.resolver.js';
import { AskWaiver } from './waivers/ask-waiver.js';
import { DecideWaiver } from './waivers/decide-waiver.js';
import { WaiverQueries } from './waivers/waiver.queries.js';
import { WaiverResolver } from './waivers/waiver.resolver.js';
import { WatchChangeSet } from './change-sets/watch-change-set.job.js';
import { SendNudge } from './change-sets/send-nudge.job.js';
import { AskSigners } from './decisions/ask-signers.job.js';
import { AskSuccessor } from './decisions/ask-successor.job.js';
import { MailCoach } from './decisions/mail-coach.job.js';
import { MailDecided } from './decisions/mail-decided.job.js';
import { MailNewLink } from './decisions/mail-new-link.job.js';
import { MailSetGone } from './decisions/mail-set-gone.job.js';
import { MailTalk } from './notes/mail-talk.job.js';
import { MailPlanInForce } from './plans/mail-plan-in-force.job.js';
import { ExpireWaiver } from './waivers/expire-waiver.job.js';
import { MailWaiver } from './waivers/mail-waiver.job.js';
import { DecisionCodes } from './decisions/decision-codes.js';
import { DecisionLinks } from './decisions/decision-links.js';
import { DecisionFormController } from './decisions/pages/decision-form.controller.js';
import { DecisionPageController } from './decisions/pages/decision-page.controller.js';
import { Desk } from './decisions/pages/desk.js';
import { MailLinks } from './links/mail-links.js';
import { SignerActs } from './decisions/signer-acts.js';

const useCases = [
  ...[OpenChangeSet, ChangeParameter, RemoveChange, DescribeChangeSet, SendChangeSet, TakeBackChangeSet, WithdrawChangeSet, NudgeSigners, UndoNudge],
  ...[Decide, TakeBackDecision, AskCoach, HandOverDecision, ReportWrongReader],
  ...[WritePlanNote, SettlePlanNote, EditPlanTemplate, AskWaiver, DecideWaiver],
  ...[AskConsent, TakeBackConsentRequest, AnswerConsent, ChangeConsent],
];
const queries = [PlanQueries, VersionQueries, ChangeSetQueries, DecisionQueries, WaiverQueries, PlanTemplateQueries, ConsentQueries];

const resolvers = [
  CatalogueResolver,
  PlanResolver,
  DraftResolver,
  SendingResolver,
  ChangeSetResolver,
  DecisionResolver,
  PlanNoteResolver,
  PlanTemplateResolver,
  WaiverResolver,
  ConsentResolver,
  ClientConsentResolver,
  EngagementConsentResolver,
];

const pages = [MailLinks, DecisionCodes, DecisionLinks, Desk, SignerActs, ConsentLinks, ConsentDesk];
const controllers = [DecisionPageController, DecisionFormController, CharterController, ConsentPageController];
const jobs = [
  WatchChangeSet,
  SendNudge,
  AskSigners,
  AskSuccessor,
  MailCoach,
  MailDecided,
  MailNewLink,
  MailSetGone,
  MailTalk,
  MailPlanInForce,
  ExpireWaiver,
  MailWaiver,
  MailConsent,
  EndConsent,
  ForgetText,
];

/** Deployment plans: parameters, change sets, decisions, exceptions. */
@Module({})
export class DeploymentModule {
  static with(options: DeploymentOptions): DynamicModule {
    const told = { provide: DeploymentOptions, useValue: options };
    return {
      module: DeploymentModule,
      controllers,
      providers: [told, ...pages, ...useCases, ...queries, ...resolvers, ...jobs],
      exports: [...useCases, ...queries],
    };
  }
}
