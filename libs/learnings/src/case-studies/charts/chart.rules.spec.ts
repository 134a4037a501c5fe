import { chartsOf, chartWords } from './chart.rules.js';
import { cycle, emptyRecord, scored } from '../assembly/record.fixture.js';
import { stacksOf } from './stacks.rules.js';

it('has no figure where there are no figures', () => {
  expect(chartsOf(emptyRecord)).toEqual([]);
  expect(chartsOf({ ...emptyRecord, cycles: [cycle({ keyResults: [scored('a', null)] })] })).toEqual([]);
});

it('says in words what it draws, every key result once', () => {
  const keyResults = [0, 0.29, 0.3, 0.69, 0.7, 0.99, 1, null].map((score, place) => scored(`${place}`, score));
  const [scores] = chartsOf({ ...emptyRecord, cycles: [cycle({ keyResults })] });
  expect(scores && chartWords(scores)).toEqual(['Cycle 1: 7 key results, 0.57 on average: 1 at 1.0, 2 from 0.7, 2 from 0.3, 2 below; 1 without a score']);
});

it('counts people from the invitation to the pen', () => {
  const [training] = chartsOf({ ...emptyRecord, people: { authors: 12, invited: 11, came: 1, cleared: 0 } });
  expect(training && chartWords(training)).toEqual([
    'Write OKRs: 12 people',
    'Invited to a workshop: 11 people',
    'Came to one: 1 person',
    'Cleared to write: 0 people',
  ]);
});

it('stacks what would lie on each other, and draws every one', () => {
  expect(stacksOf([0.7, 0.3, 0.7, 1, 0.705])).toEqual([
    { at: 0.3, level: 0 },
    { at: 0.7, level: 0 },
    { at: 0.7, level: 1 },
    { at: 0.7, level: 2 },
    { at: 1, level: 0 },
  ]);
});
