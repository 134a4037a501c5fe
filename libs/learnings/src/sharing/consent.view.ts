import type { LearningConsent } from '../learnings/learning.types.js';
import { consentAllows, type Allowed } from './sharing.rules.js';

const meaning: Readonly<Record<Allowed['level'], (client: string) => string>> = {
  NONE: (client) => `${client} has not agreed to share anything. What you write stays with its coaches.`,
  AGGREGATE: (client) => `${client} agreed to figures only. What you write stays with its coaches.`,
  LEARNING: (client) =>
    `${client} agreed to lessons without its name. After a second person has read it, a copy without names can help others. Do not quote the client’s own words.`,
  CASE_STUDY: (client) =>
    `${client} agreed to lessons without its name, and to a case study once it has read the text. Do not quote the client’s own words in a learning.`,
  NAMED: (client) => `${client} agreed to be named, in a text that it has read. A learning names nobody all the same.`,
};

/** What a client allows, as its coaches read it before they write. */
export const consentView = (allowed: Allowed): LearningConsent => ({
  clientName: allowed.clientName,
  level: allowed.level,
  maySpread: consentAllows(allowed).ok,
  words: meaning[allowed.level](allowed.clientName),
});
