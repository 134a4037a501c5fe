import type { GateWords } from '../../app/gate.js';

/** A parameter opens after complete cycles; before, with a reason and nothing else. */
export const lockWords: GateWords = { counted: 'complete', earlyWith: 'a reason on record' };
