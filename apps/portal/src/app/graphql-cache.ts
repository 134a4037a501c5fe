import { InMemoryCache } from '@apollo/client';
import { possibleTypes } from '../graphql/possible-types.js';

/** Everything with an id is one thing; value-like parts live inside their owner and are never merged with each other. */
const valueTypes = ['Allowed', 'Gated', 'Forbidden', 'ActionState', 'GateStep', 'Signal', 'UserError', 'ViewerRole', 'PageInfo'];

export const createCache = (): InMemoryCache =>
  new InMemoryCache({ possibleTypes, typePolicies: Object.fromEntries(valueTypes.map((name) => [name, { keyFields: false as const }])) });
