import type { Day } from '../../app/scalars.js';
import type { AddClientInput, EngagementMode, Industry, Region, SizeBand } from '../../graphql/graphql.js';

/** What the form holds; a choice that was not made is an empty text. */
export interface NewClientValues {
  name: string;
  timeZone: string;
  language: string;
  industry: Industry | '';
  region: Region | '';
  sizeBand: SizeBand | '';
  mode: EngagementMode;
  outcome: string;
  leadCoachId: string;
  startsOn: string;
  deploymentWeeks: number | null;
  trainingWeeks: number | null;
  cycles: number | null;
  cycleMonths: number | null;
  clientLead: { name: string; email: string };
  sponsor: { name: string; email: string };
}

/** A person of whom nothing was typed is nobody yet. */
const personOf = ({ name, email }: { name: string; email: string }) => (name.trim() || email.trim() ? { name: name.trim(), email: email.trim() } : null);

export const inputOf = (values: NewClientValues, idempotencyKey: string): AddClientInput => ({
  idempotencyKey,
  name: values.name,
  timeZone: values.timeZone,
  language: values.language,
  industry: values.industry || null,
  region: values.region || null,
  sizeBand: values.sizeBand || null,
  mode: values.mode,
  outcome: values.outcome.trim() || null,
  leadCoachId: values.leadCoachId || null,
  startsOn: values.startsOn as Day,
  template: { deploymentWeeks: values.deploymentWeeks, trainingWeeks: values.trainingWeeks, cycles: values.cycles, cycleMonths: values.cycleMonths },
  clientLead: personOf(values.clientLead),
  sponsor: personOf(values.sponsor),
});
