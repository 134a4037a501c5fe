import { isOwnKey } from './own.parameter.js';
import { parameterFor } from './catalogue.js';

/** What a parameter is called where its answer is not at hand: the heading, or the words in the key of a client's own question. */
export const questionOf = (key: string): string => (isOwnKey(key) ? key.slice(4).replaceAll('-', ' ') : (parameterFor(key)?.heading ?? key));

/** 1 to 10 for the universal parameters, null for those that a plan adds. */
export const parameterNumber = (key: string): number | null => (isOwnKey(key) ? null : (parameterFor(key)?.number ?? null));
