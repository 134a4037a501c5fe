import type { DecisionFacts } from '../decisions/decision.facts.js';

/** Mails about decisions come in the coach's name, through the practice. */
export const fromCoach = (facts: Pick<DecisionFacts, 'coach' | 'practiceName'>): string => `${facts.coach.name} via ${facts.practiceName}`;
