import { MailClearanceTaken } from './clearance/mail-clearance-taken.job.js';
import { RenewClearances } from './clearance/renew-clearances.job.js';
import { TellWaiting } from './gate/tell-waiting.job.js';
import { WaitAfterOpening } from './gate/wait-after-opening.job.js';
import { CloseGateOpening } from './openings/close-gate-opening.js';
import { ExpireGateOpening } from './openings/expire-gate-opening.job.js';
import { MailGateOpened } from './openings/mail-gate-opened.job.js';
import { OpenGateEarly } from './openings/open-gate-early.js';
import { OpeningQueries } from './openings/opening.queries.js';
import { OpeningResolver } from './openings/opening.resolver.js';
// Says with every plan that is to come who has to be briefed on it.
import './clearance/plan-lapse.js';
import { TrainingPageQueries } from './pages/training-page.queries.js';
import { TrainingPageResolver } from './pages/training-page.resolver.js';

export const gateUseCases = [OpenGateEarly, CloseGateOpening];
export const gateQueries = [OpeningQueries, TrainingPageQueries];
/** What clearance and the gate bring into the module besides. */
export const gateProviders = [
  RenewClearances,
  MailClearanceTaken,
  TellWaiting,
  WaitAfterOpening,
  ExpireGateOpening,
  MailGateOpened,
  OpeningResolver,
  TrainingPageResolver,
];
