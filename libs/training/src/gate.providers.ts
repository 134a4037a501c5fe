import { RenewClearances } from './clearance/renew-clearances.job.js';
import { TellWaiting } from './gate/tell-waiting.job.js';
import { CloseGateOpening } from './openings/close-gate-opening.js';
import { ExpireGateOpening } from './openings/expire-gate-opening.job.js';
import { MailGateOpened } from './openings/mail-gate-opened.job.js';
import { OpenGateEarly } from './openings/open-gate-early.js';
import { OpeningQueries } from './openings/opening.queries.js';
import { OpeningResolver } from './openings/opening.resolver.js';

/** What clearance and the gate bring into the module. */
export const gateProviders = [
  ...[RenewClearances, TellWaiting, ExpireGateOpening, MailGateOpened],
  ...[OpenGateEarly, CloseGateOpening, OpeningQueries, OpeningResolver],
];
