import type { Viewer } from '@cairn/identity';
import { availableAction } from '@cairn/platform';
import { isKnownKey, known, knownKeys, parameterFor } from '../parameters/catalogue.js';
import { parameterView } from '../parameters/catalogue.view.js';
import { describeValue } from '../parameters/describe.rules.js';
import { isOwnKey, ownParameter } from '../parameters/own.parameter.js';
import type { CatalogueParameter } from '../parameters/parameter.types.js';
import { canEditTemplate } from './plan-template.policy.js';
import { addableTo, usualAnswer, type TemplateAnswer } from './plan-template.rules.js';
import type { PlanTemplate, TemplateParameter, UsualAnswer } from './plan-template.types.js';
import type { TemplateFacts } from './plan-templates.repository.js';

/** The template as a document: each answer in words beside all that was offered, and what the field would say. */
export const templateView = ({ answers, ...facts }: TemplateFacts, viewer: Viewer): PlanTemplate => ({
  ...facts,
  parameters: answers.flatMap(answerView),
  addable: addableTo(answers).flatMap(answerView),
  ownQuestion: ownQuestionView(),
  availableActions: [
    availableAction(
      'editPlanTemplate',
      canEditTemplate(viewer) ? { allowed: 'Edit the template' } : { forbidden: 'The owner and the coaches of the practice change its template.' },
    ),
  ],
});

function answerView(answer: TemplateAnswer): TemplateParameter[] {
  const parameter = parameterFor(answer.key, answer.value);
  if (!parameter) return [];
  return [
    {
      ...answer,
      offered: [...answer.offered],
      text: describeValue(answer.key, answer.value),
      parameter: parameterView(parameter),
      usual: usualView(answer.key),
    },
  ];
}

function usualView(key: string): UsualAnswer | null {
  if (!isKnownKey(key)) return null;
  const { value, prefilled, why } = usualAnswer(key);
  return { value, prefilled, why, text: describeValue(key, value) };
}

/** What a question of one's own asks for, before it has words. */
export const ownQuestionView = (): CatalogueParameter => parameterView(ownParameter('own-question', undefined));

/** All questions as this practice asks them: the answers it offers, what it usually says, and its own questions last. */
export function catalogueOf(answers: readonly TemplateAnswer[]): CatalogueParameter[] {
  const ofPractice = new Map(answers.map((answer) => [answer.key, answer]));
  const own = answers.filter((answer) => isOwnKey(answer.key));
  return [...knownKeys.map((key) => parameterView(known[key])), ...own.flatMap((answer) => answerView(answer).map((one) => one.parameter))].map((parameter) => {
    const answer = ofPractice.get(parameter.key);
    if (!answer) return parameter;
    const options = answer.offered.length === 0 ? parameter.options : parameter.options.filter((option) => answer.offered.includes(option.key));
    return { ...parameter, options, practice: { value: answer.value, why: answer.why, note: answer.note } };
  });
}
