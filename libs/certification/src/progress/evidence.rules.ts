import { countWords } from '@cairn/kernel';
import type { ProgrammeRules } from '../programmes/programme-rules.js';
import type { PathEvidence } from './assessing-facts.js';
import type { PathFacts } from './path-facts.js';
import type { Requirement } from './path.js';

/** How many of what a programme asks for are not shown, of which so many count. */
export const evidenceLacking = (rules: Pick<ProgrammeRules, 'cycles' | 'caseStudy'>, kind: PathEvidence['kind'], counted: number): number =>
  Math.max(0, (kind === 'CYCLE' ? rules.cycles : Number(rules.caseStudy)) - counted);

/**
 * A certificate asks for whole cycles with a client and a case study, both with the client's consent. What a client took back does not count; for somebody who
 * holds the certificate already, that it was shown is kept.
 */
export function evidenceRequirements(facts: Pick<PathFacts, 'rules' | 'trainee'>): readonly Requirement[] {
  const { rules, trainee } = facts;
  const counted = (kind: 'CYCLE' | 'CASE_STUDY'): number =>
    trainee.assessing.evidence.filter((one) => one.kind === kind && (one.status === 'GIVEN' || (one.status === 'WITHDRAWN' && trainee.status === 'CERTIFIED')))
      .length;
  const has = rules.cycles - evidenceLacking(rules, 'CYCLE', counted('CYCLE'));
  const cycles: Requirement = {
    key: 'cycles',
    words: `${has} of ${countWords(rules.cycles, 'whole cycle')} with a client shown`,
    met: has >= rules.cycles,
    left: has >= rules.cycles ? [] : [`${countWords(rules.cycles - has, 'whole cycle')} with a client to show`],
  };
  const told = counted('CASE_STUDY') > 0;
  const study: Requirement = {
    key: 'caseStudy',
    words: told ? 'A case study with the client’s consent' : 'A case study, with the client’s consent',
    met: told,
    left: told ? [] : ['A case study with the client’s consent'],
  };
  return [...(rules.cycles > 0 ? [cycles] : []), ...(rules.caseStudy ? [study] : [])];
}
