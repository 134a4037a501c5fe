import { createFact } from './fact.js';

/** Whether the server has stopped knowing this session; set by the client's link. */
export const sessionEnded = createFact(false);
