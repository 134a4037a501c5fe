import { RenewClearances } from './clearance/renew-clearances.job.js';

/** What clearance and the gate bring into the module. */
export const gateProviders = [RenewClearances];
