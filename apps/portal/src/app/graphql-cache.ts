import { InMemoryCache, type TypePolicies } from '@apollo/client';
import { possibleTypes } from '../graphql/possible-types.js';

/** Everything with an id is one thing; value-like parts live inside their owner and are never merged with each other. */
const valueTypes = ['Allowed', 'Gated', 'Forbidden', 'ActionState', 'GateStep', 'Signal', 'UserError', 'ViewerRole', 'PageInfo', 'FindingSubject'];

/** Things whose identity has another name than `id`; every question about one selects these fields. */
const keys: Readonly<Record<string, readonly string[]>> = {
  ChangeSetImpact: ['changeSetId'],
  Decision: ['changeSetId'],
  DeploymentPlan: ['engagementId'],
  // The practice has one template.
  PlanTemplate: [],
  PlanVersion: ['engagementId', 'number'],
  Programme: ['clientSlug'],
  TodayEngagement: ['engagementId'],
  TodayItem: ['key'],
};

/** A team without a draft in the cycle still has its page. */
const ofDraft = (draft: Readonly<Record<string, unknown>>): string => `OkrDraft:${String(draft['id'] ?? `none:${String(draft['teamId'])}`)}`;

const policies: TypePolicies = {
  OkrDraft: { keyFields: ofDraft },
  ...Object.fromEntries(valueTypes.map((name) => [name, { keyFields: false as const }])),
  ...Object.fromEntries(Object.entries(keys).map(([name, keyFields]) => [name, { keyFields: [...keyFields] }])),
};

export const createCache = (): InMemoryCache => new InMemoryCache({ possibleTypes, typePolicies: policies });
