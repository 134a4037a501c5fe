import type { TeamKind } from '../../graphql/graphql.js';

/** Levels of an organisation, as columns and lists are headed. */
export const levelWords: Readonly<Record<TeamKind, string>> = {
  ORGANISATION: 'Organisation',
  UNIT: 'Units',
  TEAM: 'Teams',
  CROSS_FUNCTIONAL: 'Teams across functions',
};
