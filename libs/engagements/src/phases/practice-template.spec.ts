import { twoCycleTemplate } from './phase.rules.js';
import { templateOf } from './practice-template.js';

it.each([
  ['nothing set', {}, twoCycleTemplate],
  ['what is set counts', { trainingWeeks: 2, cycleMonths: 4 }, { ...twoCycleTemplate, trainingWeeks: 2, cycleMonths: 4 }],
  ['what no plan could use does not', { trainingWeeks: 'two', cycleMonths: 0, deploymentWeeks: null, cycles: 1 }, { ...twoCycleTemplate, cycles: 1 }],
])('%s', (_, stored, expected) => expect(templateOf(stored)).toEqual(expected));
