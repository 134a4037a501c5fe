import type { DefaultModule, RubricCriterion } from './default-module.js';
import { defaultModules } from './modules.js';
import { rubric } from './rubric.js';

interface DefaultProgramme {
  readonly summary: string;
  readonly criteria: string;
  readonly rubric: readonly RubricCriterion[];
  readonly modules: readonly DefaultModule[];
}

/** The programme that comes with the product. A practice gets a copy of its own, which it changes as it likes. */
export const defaultProgramme: DefaultProgramme = {
  summary:
    'Eight modules from the stance of a coach to handing a client back to itself. You read, meet live, practise on real cases, are observed twice, and take one real team through a whole cycle.',
  criteria:
    'The holder has passed all modules and the exam, has shadowed one session and been observed in two by two assessors each, and has coached one whole cycle of a real client, described in a case study.',
  rubric,
  modules: defaultModules,
};
