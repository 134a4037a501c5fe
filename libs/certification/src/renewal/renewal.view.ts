import type { Day } from '@cairn/kernel';
import { availableAction, gated, type AvailableAction } from '@cairn/platform';
import { programmeRules } from '../programmes/programme-rules.js';
import { graceEndsOn, renewalGate, renewalOpensOn, renewalRequirements, renewalState, type Declared } from './renewal.rules.js';
import type { Renewal } from './renewal.types.js';

interface Renewable {
  readonly validUntil: Day;
  readonly rules: unknown;
  readonly declared: readonly Declared[];
}

/** Where the renewal of a certificate stands. */
export function renewalView(of: Renewable, today: Day): Renewal {
  const rule = programmeRules(of.rules).renewal;
  const gate = renewalGate({ ...of, rule }, today);
  return {
    ...{ state: renewalState(of.validUntil, rule, today), opensOn: renewalOpensOn(of.validUntil), graceUntil: graceEndsOn(of.validUntil, rule) },
    ...{ requirements: renewalRequirements(of.declared, rule), entries: of.declared, gate: gate ? gated(gate) : null },
  };
}

/** The holder declares, the director renews. */
export function renewalActs(of: Renewable, may: { readonly holds: boolean; readonly directs: boolean }, today: Day): AvailableAction[] {
  const rule = programmeRules(of.rules).renewal;
  const gate = renewalGate({ ...of, rule }, today);
  const stated = of.declared.some((one) => one.kind === 'ETHICS');
  const label = renewalState(of.validUntil, rule, today) === 'LAPSED' ? 'Reinstate' : 'Renew';
  return [
    ...(may.holds ? [availableAction('declareEducation', { allowed: 'Add' })] : []),
    ...(may.holds && rule.ethics && !stated ? [availableAction('stateEthics', { allowed: 'Make the statement' })] : []),
    ...(may.directs ? [availableAction('renewCertificate', gate ? { gated: gate } : { allowed: label })] : []),
  ];
}
