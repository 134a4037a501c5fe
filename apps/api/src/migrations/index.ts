import { Isolation1700000000000 } from './1700000000000-isolation.js';
import { PlatformWork1700000001000 } from './1700000001000-platform-work.js';
import { Identity1700000002000 } from './1700000002000-identity.js';
import { Engagements1700000003000 } from './1700000003000-engagements.js';
import { IdentityDoors1700000003500 } from './1700000003500-identity-doors.js';
import { Deployment1700000004000 } from './1700000004000-deployment.js';
import { Cockpit1700000005000 } from './1700000005000-cockpit.js';
import { TrainingWorkshops1700000006000 } from './1700000006000-training-workshops.js';
import { TrainingGate1700000006500 } from './1700000006500-training-gate.js';
import { Okrs1700000007000 } from './1700000007000-okrs.js';
import { OkrsChecks1700000007200 } from './1700000007200-okrs-checks.js';
import { OkrsReview1700000007400 } from './1700000007400-okrs-review.js';
import { OkrsSheets1700000007600 } from './1700000007600-okrs-sheets.js';
import { CoachActs1700000007900 } from './1700000007900-coach-acts.js';
import { Certification1700000008000 } from './1700000008000-certification.js';
import { Applications1700000008200 } from './1700000008200-applications.js';
import { Learning1700000008400 } from './1700000008400-learning.js';
import { Assessing1700000008600 } from './1700000008600-assessing.js';
import { Certificates1700000008800 } from './1700000008800-certificates.js';
import { Renewal1700000008850 } from './1700000008850-renewal.js';
import { DraftingDay1700000008900 } from './1700000008900-drafting-day.js';
import { Consents1700000009000 } from './1700000009000-consents.js';
import { Evidence1700000009050 } from './1700000009050-evidence.js';
import { Care1700000009100 } from './1700000009100-care.js';
import { ProgrammeActs1700000009150 } from './1700000009150-programme-acts.js';
import { Network1700000009160 } from './1700000009160-network.js';
import { Learnings1700000009200 } from './1700000009200-learnings.js';
import { Names1700000009300 } from './1700000009300-names.js';
import { Benchmarks1700000009320 } from './1700000009320-benchmarks.js';
import { Finding1700000009400 } from './1700000009400-finding.js';
import { ViewBrowser1700000009440 } from './1700000009440-view-browser.js';
import { Citations1700000009450 } from './1700000009450-citations.js';
import { Tips1700000009500 } from './1700000009500-tips.js';
import { CaseStudies1700000009600 } from './1700000009600-case-studies.js';
import { SearchAnew1700000009700 } from './1700000009700-search-anew.js';
import { MovedSteps1700000009730 } from './1700000009730-moved-steps.js';
import { ExplainedQuestions1700000009740 } from './1700000009740-explained-questions.js';
import { ObservedEngagements1700000009750 } from './1700000009750-observed-engagements.js';
import { MorePlacesToCite1700000009760 } from './1700000009760-more-places-to-cite.js';
import { ConsentClosesAtOnce1700000009761 } from './1700000009761-consent-closes-at-once.js';
import { AgreedEditions1700000009770 } from './1700000009770-agreed-editions.js';
import { TipBin1700000009771 } from './1700000009771-tip-bin.js';
import { FindTips1700000009772 } from './1700000009772-find-tips.js';
import { ForgottenTexts1700000009773 } from './1700000009773-forgotten-texts.js';

/** In the order in which they run. */
export const migrations = [
  Isolation1700000000000,
  PlatformWork1700000001000,
  Identity1700000002000,
  Engagements1700000003000,
  IdentityDoors1700000003500,
  Deployment1700000004000,
  Cockpit1700000005000,
  TrainingWorkshops1700000006000,
  TrainingGate1700000006500,
  Okrs1700000007000,
  OkrsChecks1700000007200,
  OkrsReview1700000007400,
  OkrsSheets1700000007600,
  CoachActs1700000007900,
  Certification1700000008000,
  Applications1700000008200,
  Learning1700000008400,
  Assessing1700000008600,
  Certificates1700000008800,
  Renewal1700000008850,
  DraftingDay1700000008900,
  Consents1700000009000,
  Evidence1700000009050,
  Care1700000009100,
  ProgrammeActs1700000009150,
  Network1700000009160,
  Learnings1700000009200,
  Names1700000009300,
  Benchmarks1700000009320,
  Finding1700000009400,
  ViewBrowser1700000009440,
  Citations1700000009450,
  Tips1700000009500,
  CaseStudies1700000009600,
  SearchAnew1700000009700,
  MovedSteps1700000009730,
  ExplainedQuestions1700000009740,
  ObservedEngagements1700000009750,
  MorePlacesToCite1700000009760,
  ConsentClosesAtOnce1700000009761,
  AgreedEditions1700000009770,
  TipBin1700000009771,
  FindTips1700000009772,
  ForgottenTexts1700000009773,
];
