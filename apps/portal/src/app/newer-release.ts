import { createFact } from './fact.js';

/** Whether the server was updated since this page was loaded and no longer answers what the page asks; set by the client's link. */
export const newerRelease = createFact(false);
