import { dayIn, type Day } from '@cairn/kernel';
import { schedule, unschedule, type Tx } from '@cairn/platform';
import { renewalSteps, stepAfter, type RenewalRule } from './renewal.rules.js';

/** Kind of the schedule that watches the end of a certificate; its subject is the certificate. */
export const renewalKind = 'certification.watch-renewal';

/** Plans the next step around the end of a certificate, at nine in the morning where the practice is; none is left after the last. */
export async function planRenewal(
  tx: Tx,
  of: { readonly certificateId: string; readonly validUntil: Day; readonly timeZone: string; readonly rule: Pick<RenewalRule, 'graceDays'> },
): Promise<void> {
  const next = stepAfter(renewalSteps(of.validUntil, of.rule), dayIn(of.timeZone, tx.now()));
  if (next) await schedule(tx, { kind: renewalKind, subjectId: of.certificateId, rule: { days: 'once', on: next.on }, time: '09:00', zone: of.timeZone });
  else await unschedule(tx, renewalKind, of.certificateId);
}
