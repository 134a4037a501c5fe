import type { LineFacts } from '../../drafts/draft.facts.js';
import { checkDraft } from '../check-draft.rules.js';
import { draftOf, higherLine, keyResult, milestone, objective, planOf, today } from '../draft.fixture.js';
import { honestDrafts, type HonestDraft, type HonestLine } from './honest-drafts.fixture.js';
import { moreHonestDrafts } from './more-honest-drafts.fixture.js';

const lineOf = (line: HonestLine, at: number): LineFacts => {
  if (line.length === 2) {
    const [text, [commitText, targetText, stretchText]] = line;
    return milestone(`k${at}`, { text, commitText, targetText, stretchText });
  }
  const [text, unit, baseline, commitValue, targetValue, stretchValue] = line;
  return keyResult(`k${at}`, { text, unit, baseline, commitValue, targetValue, stretchValue, direction: stretchValue > baseline ? 'INCREASE' : 'DECREASE' });
};

const saidAbout = ({ objective: text, whyNow, lines, above }: HonestDraft): string[] =>
  checkDraft(
    draftOf({ objectives: [objective('o1', lines.map(lineOf), { text, whyNow })] }),
    planOf(),
    above.map((one) => higherLine(one)),
    [],
    today,
  )
    // Every milestone is asked about where the plan challenges them, honest or not.
    .filter(({ code }) => code !== 'MILESTONE_CHALLENGED')
    .map(({ code, subject, words }) => `${code} on ${subject.id}: ${words}`);

it.each([...honestDrafts, ...moreHonestDrafts].map((draft) => [draft.field, draft] as const))(
  'nothing is said about the draft of a careful team: %s',
  (_, draft) => expect(saidAbout(draft)).toEqual([]),
);
