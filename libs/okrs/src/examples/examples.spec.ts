import { checkDraft } from '../checks/check-draft.rules.js';
import { draftOf, higherLine, keyResult, objective, planOf, today } from '../checks/draft.fixture.js';
import type { Example } from './example.js';
import { examples, examplesFor } from './examples.js';

const other = keyResult('k2', { text: 'Cut the wait for a technician from 31 to 12 days' });
const two = [keyResult('k1'), other];

/** A draft that holds one side of an example and is otherwise without a fault. */
function holding(example: Example, text: string) {
  if (example.kind === 'OBJECTIVE') return draftOf({ objectives: [objective('o1', two, { text })] });
  if (example.kind === 'WHY_NOW') return draftOf({ objectives: [objective('o1', two, { whyNow: text })] });
  const hasBaseline = /\bfrom\b|\bup from\b/.test(text);
  const unit = text.includes('%') ? '%' : '';
  const figures = example.kind === 'METRIC' ? { baseline: hasBaseline ? 31 : null, direction: 'INCREASE' as const } : { krType: example.kind as 'MILESTONE' };
  const led = example.key === 'commit-first' ? {} : { commitValue: 40, targetValue: 50, stretchValue: 60, headline: null };
  return draftOf({
    objectives: [
      objective('o1', [
        keyResult('k1', { text, unit, ...led, ...figures, ...(example.key === 'commit-first' ? { direction: 'DECREASE' as const } : {}) }),
        other,
      ]),
    ],
  });
}
const codesOn = (example: Example, text: string): string[] =>
  checkDraft(holding(example, text), planOf(), [higherLine('Grow service revenue')], [], today).map((finding) => finding.code);

it.each(examples.filter((one) => one.findings.length > 0).map((one) => [one.key, one] as const))(
  '%s: what is noticed on the weak one is gone on the strong one',
  (_, example) => {
    const [weak, strong] = [codesOn(example, example.weak), codesOn(example, example.strong)];
    expect(example.findings.filter((code) => !weak.includes(code))).toEqual([]);
    expect(example.findings.filter((code) => strong.includes(code))).toEqual([]);
  },
);

it('has enough of each kind, over many industries, each with one sentence why', () => {
  expect(examples.length).toBeGreaterThanOrEqual(25);
  expect(new Set(examples.map((one) => one.key)).size).toBe(examples.length);
  expect(new Set(examples.map((one) => one.industry)).size).toBeGreaterThanOrEqual(8);
  for (const kind of ['MISSION', 'WHY_NOW', 'OBJECTIVE', 'METRIC', 'BASELINE', 'MILESTONE', 'HEALTH_METRIC'] as const)
    expect(examplesFor({ kind }).length).toBeGreaterThanOrEqual(2);
  expect(examples.filter((one) => !/^[^.]+\.$/.test(one.why))).toEqual([]);
});

it.each([
  ['all', {}, examples.length],
  ['a step', { step: 'MISSION' as const }, 3],
  ['a finding', { finding: 'OBJECTIVE_HAS_NUMBER' as const }, 1],
  ['a kind', { kind: 'BASELINE' as const }, 2],
  ['a step that has none of it', { step: 'MISSION' as const, finding: 'JARGON' as const }, 0],
])('examplesFor: %s', (_, asked, count) => expect(examplesFor(asked)).toHaveLength(count));
