import { addDays, addMonths, checkReason, checkText, daysBetween, ok, oneLine, refusal, type Day, type Gated, type Result } from '@cairn/kernel';

export const continuingEducationKinds = ['HOURS', 'LEARNING', 'ETHICS'] as const;
export type ContinuingEducationKind = (typeof continuingEducationKinds)[number];

/** What the programme asks for a renewal. */
export interface RenewalRule {
  readonly hours: number;
  readonly learnings: number;
  readonly ethics: boolean;
  /** Days after the last one in which a renewal still joins the old certificate. */
  readonly graceDays: number;
}

export interface Declared {
  readonly id: string;
  readonly kind: ContinuingEducationKind;
  readonly doneOn: Day;
  readonly hours: number | null;
  readonly title: string;
}

export const renewalStates = ['EARLY', 'OPEN', 'GRACE', 'LAPSED'] as const;
export type RenewalState = (typeof renewalStates)[number];

/** A renewal can be asked for from half a year before the last day. */
export const renewalOpensOn = (validUntil: Day): Day => addMonths(validUntil, -6);
export const graceEndsOn = (validUntil: Day, rule: Pick<RenewalRule, 'graceDays'>): Day => addDays(validUntil, rule.graceDays);

/** Early, open, in its days of grace, or lapsed. */
export function renewalState(validUntil: Day, rule: Pick<RenewalRule, 'graceDays'>, today: Day): RenewalState {
  if (today > graceEndsOn(validUntil, rule)) return 'LAPSED';
  if (today > validUntil) return 'GRACE';
  return today >= renewalOpensOn(validUntil) ? 'OPEN' : 'EARLY';
}

export interface RenewalRequirement {
  readonly key: 'hours' | 'learnings' | 'ethics';
  readonly words: string;
  readonly met: boolean;
  readonly left: readonly string[];
}

/** Hours of continuing education, contributed learnings and the statement on ethics; what a programme does not ask for is left out. */
export function renewalRequirements(declared: readonly Pick<Declared, 'kind' | 'hours'>[], rule: RenewalRule): readonly RenewalRequirement[] {
  // In hundredths, since sums of fractions of hours would miss a whole number by a hair.
  const hours = declared.reduce((sum, one) => sum + Math.round((one.hours ?? 0) * 100), 0) / 100;
  const learnings = declared.filter((one) => one.kind === 'LEARNING').length;
  const ethics = declared.some((one) => one.kind === 'ETHICS');
  const missing = Math.round((rule.hours - hours) * 100) / 100;
  const open = rule.learnings - learnings;
  return [
    ...(rule.hours > 0
      ? [
          {
            key: 'hours' as const,
            words: `${hours} of ${rule.hours} hours of continuing education`,
            met: missing <= 0,
            left: missing > 0 ? [`${missing} ${missing === 1 ? 'hour' : 'hours'}`] : [],
          },
        ]
      : []),
    ...(rule.learnings > 0
      ? [
          {
            key: 'learnings' as const,
            words: `${Math.min(learnings, rule.learnings)} of ${rule.learnings} contributed ${rule.learnings === 1 ? 'learning' : 'learnings'}`,
            met: open <= 0,
            left: open > 0 ? [open === 1 ? 'a learning' : `${open} learnings`] : [],
          },
        ]
      : []),
    ...(rule.ethics ? [{ key: 'ethics' as const, words: 'Statement on ethics', met: ethics, left: ethics ? [] : ['the statement on ethics'] }] : []),
  ];
}

/** What may be declared: something that was done since the certificate was issued, or the one it was written anew for, in hours that a day and a course can have. */
export function declareEducation(
  asked: { readonly kind: ContinuingEducationKind; readonly doneOn: Day; readonly hours: number | null; readonly title: string },
  of: { readonly since: Day; readonly today: Day; readonly ethicsStated: boolean },
): Result<Omit<Declared, 'id'>> {
  if (asked.kind === 'ETHICS') {
    if (of.ethicsStated) return refusal('ETHICS_STATED', 'You made this statement already.');
    return ok({ kind: 'ETHICS', doneOn: of.today, hours: null, title: ethicsStatement });
  }
  const title = checkText(oneLine(asked.title), { field: 'title', code: 'EDUCATION_TITLE', what: 'What it was', most: 300 });
  if (!title.ok) return title;
  if (asked.doneOn > of.today) return refusal('EDUCATION_AHEAD', 'Add it once it has taken place.', 'doneOn');
  if (asked.doneOn < of.since) return refusal('EDUCATION_BEFORE', 'Only what came after the certificate counts for its renewal.', 'doneOn');
  if (asked.kind === 'LEARNING') return ok({ kind: 'LEARNING', doneOn: asked.doneOn, hours: null, title: title.value });
  const hours = Math.round((asked.hours ?? 0) * 100) / 100;
  if (!(hours > 0 && hours <= 200)) return refusal('EDUCATION_HOURS', 'Enter the hours, from a quarter of an hour to 200.', 'hours');
  return ok({ kind: 'HOURS', doneOn: asked.doneOn, hours, title: title.value });
}

export const ethicsStatement =
  'I have worked by the practice’s rules of ethics since my certificate was issued, and I know of no complaint against me that I have not told the practice about.';

export interface ToRenew {
  readonly status: 'ISSUED' | 'REVOKED' | 'SUPERSEDED';
  readonly validUntil: Day;
  readonly rule: RenewalRule;
  readonly months: number;
  readonly declared: readonly Declared[];
}

/**
 * A certificate is renewed once what its programme asks for is declared. The new one joins the old one, in its days of grace, too; after them it is a
 * reinstatement, which needs a reason and begins today.
 */
export function renewCertificate(of: ToRenew, today: Day, reason: string): Result<{ validUntil: Day; reason: string | null }> {
  if (of.status === 'REVOKED') return refusal('RENEWAL_REVOKED', 'A revoked certificate is not renewed. If revoking it was wrong, replace it.');
  if (of.status === 'SUPERSEDED') return refusal('RENEWAL_SUPERSEDED', 'A newer certificate took the place of this one already.');
  const gate = renewalGate(of, today);
  if (gate) return { ok: false, error: { code: gate.code, message: gate.headline, gate } };
  if (renewalState(of.validUntil, of.rule, today) !== 'LAPSED') return ok({ validUntil: addMonths(of.validUntil, of.months), reason: null });
  const read = checkReason(reason, { field: 'reason', code: 'REINSTATEMENT_REASON', what: 'The reason' });
  return read.ok ? ok({ validUntil: addMonths(today, of.months), reason: read.value }) : read;
}

/** What a renewal waits for; undefined when it can be done. */
export function renewalGate(of: Pick<ToRenew, 'validUntil' | 'rule' | 'declared'>, today: Day): Gated | undefined {
  const requirements = renewalRequirements(of.declared, of.rule);
  const open = requirements.filter((one) => !one.met);
  const early = renewalState(of.validUntil, of.rule, today) === 'EARLY';
  if (!early && open.length === 0) return undefined;
  return {
    code: early ? 'RENEWAL_EARLY' : 'RENEWAL_REQUIREMENTS',
    headline: early ? 'The certificate can be renewed in the half year before it ends' : 'The certificate is renewed when what the programme asks for is there',
    done: requirements.length - open.length,
    total: requirements.length,
    ...(early ? { dueOn: renewalOpensOn(of.validUntil) } : {}),
    left: open.flatMap((one) => one.left.map((text) => ({ text }))),
    meanwhile: [],
    overrideBy: [],
    canOverride: false,
  };
}

/** Days before the end on which its holder is reminded. */
export const reminderDays = [90, 30, 7] as const;
export type RenewalStep = { readonly on: Day; readonly kind: 'REMIND' | 'EXPIRED' | 'LAPSED'; readonly daysLeft: number };

/** What happens around the end of a certificate, in order: three reminders, the day after its last, and the end of the days of grace. */
export function renewalSteps(validUntil: Day, rule: Pick<RenewalRule, 'graceDays'>): readonly RenewalStep[] {
  const step = (on: Day, kind: RenewalStep['kind']): RenewalStep => ({ on, kind, daysLeft: daysBetween(on, validUntil) });
  return [
    ...reminderDays.map((days) => step(addDays(validUntil, -days), 'REMIND')),
    ...(rule.graceDays > 0 ? [step(addDays(validUntil, 1), 'EXPIRED')] : []),
    step(addDays(graceEndsOn(validUntil, rule), 1), 'LAPSED'),
  ];
}

/** The latest step that is due on a day; undefined before the first. */
export const stepOn = (steps: readonly RenewalStep[], day: Day): RenewalStep | undefined => steps.filter((step) => step.on <= day).at(-1);
/** The first step after a day. */
export const stepAfter = (steps: readonly RenewalStep[], day: Day): RenewalStep | undefined => steps.find((step) => step.on > day);
