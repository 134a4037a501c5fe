import { countWords, listWords, sentence } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, type AvailableAction, type Verdict } from '@cairn/platform';
import type { DraftPlace } from '../drafts/draft-place.js';
import { canWriteForTeam, whyNotWrite } from '../drafts/draft.policy.js';
import { draftIsOpen } from '../drafts/draft.rules.js';
import { actsOn, type AnswerAct } from '../findings/answer.rules.js';
import type { Finding } from '../findings/finding.js';
import { openRules } from './check-draft.rules.js';
import type { DraftCheck } from './check.types.js';

const labels: Record<AnswerAct, string> = { ANSWER: 'Say why', PUT_ASIDE: 'Put it aside', UNDO: 'Take the answer back' };
const names: Record<AnswerAct, string> = { ANSWER: 'answerFinding', PUT_ASIDE: 'putFindingAside', UNDO: 'undoFindingAnswer' };

/** What was found, with its counts and with what this reader can do about each. */
export function checkView(place: DraftPlace, findings: readonly Finding[], viewer: Viewer): DraftCheck {
  const rules = openRules(findings).length;
  const open = (kind: Finding['kind']): number => findings.filter((finding) => finding.kind === kind && !finding.answered).length;
  const [advice, questions] = [open('ADVICE'), open('QUESTION')];
  return {
    id: place.draftId,
    draftId: place.draftId,
    planNumber: place.planNumber,
    headline: headline(rules, advice, questions),
    openRules: rules,
    openAdvice: advice,
    openQuestions: questions,
    findings: findings.map((finding) => ({
      ...finding,
      offers: [...finding.offers],
      copiedFrom: copied(finding),
      availableActions: actions(place, finding, viewer),
    })),
  };
}

const copied = ({ copiedFrom }: Finding) => (copiedFrom === null ? null : { ...copiedFrom, shared: [...copiedFrom.shared] });

/** `1 rule to fix, 2 pieces of advice and 1 question`. */
export function headline(rules: number, advice: number, questions: number): string {
  const parts = [
    ...(rules > 0 ? [`${countWords(rules, 'rule')} to fix`] : []),
    ...(advice > 0 ? [countWords(advice, 'piece of advice', 'pieces of advice')] : []),
    ...(questions > 0 ? [countWords(questions, 'question')] : []),
  ];
  return parts.length === 0 ? 'Nothing to fix' : sentence(listWords(parts));
}

function actions(place: DraftPlace, finding: Finding, viewer: Viewer): AvailableAction[] {
  const open = draftIsOpen(place);
  const may = canWriteForTeam(viewer, place);
  const verdict = (act: AnswerAct): Verdict =>
    !may ? { forbidden: whyNotWrite(viewer, place) } : open.ok ? { allowed: labels[act] } : { forbidden: open.error.message };
  return actsOn(finding).map((act) => availableAction(names[act], verdict(act)));
}
