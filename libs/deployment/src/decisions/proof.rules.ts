import { ok, refusal, type Result } from '@cairn/kernel';
import { planSettings } from '../settings/plan-settings.js';
import type { Deciding } from './deciding.js';

/** Where a practice wants a second proof, a link in a mail alone neither decides nor hands over: the mail may have been forwarded. */
export const provenEnough = (facts: { readonly settings: unknown }, who: Pick<Deciding, 'via'>): Result<null> =>
  who.via === 'MAIL_LINK' && planSettings(facts.settings).asksCode
    ? refusal('DECISION_CODE_MISSING', 'Enter the six-digit code from the mail.', 'code')
    : ok(null);
