import type { PlanTemplatePageQuery } from '../../graphql/graphql.js';
import { sameAnswer } from '../../ui/answer/answer-fields.js';
import type { TemplateLine } from './template-draft.rules.js';

export type Template = PlanTemplatePageQuery['planTemplate'];
type Known = Template['parameters'][number];
export type Question = Known['parameter'];

/** What the server knows about a question of the template. */
export interface TemplateQuestion {
  readonly question: Question;
  readonly usual: Known['usual'];
}

export const linesOf = (template: Template): readonly TemplateLine[] =>
  template.parameters.map(({ key, value, prefilled, offered, why, note }) => ({ key, value, prefilled, offered, why, note }));

const named = (value: unknown, part: 'title' | 'question', otherwise: string): string => {
  const words = (value as Record<string, unknown> | null)?.[part];
  return typeof words === 'string' && words.trim() !== '' ? words : otherwise;
};

/** Own questions bring their words with them. */
export function questionOf(template: Template, { key, value }: Pick<TemplateLine, 'key' | 'value'>): TemplateQuestion {
  const known = [...template.parameters, ...template.addable].find((one) => one.key === key);
  if (known && known.usual) return { question: known.parameter, usual: known.usual };
  const own = known?.parameter ?? template.ownQuestion;
  const title = named(value, 'title', 'Own question');
  return { question: { ...own, key, title, heading: title, question: named(value, 'question', own.question) }, usual: null };
}

/** How an answer reads, where the server has said it already. */
export function knownText(template: Template, { key, value }: Pick<TemplateLine, 'key' | 'value'>): string | undefined {
  const known = [...template.parameters, ...template.addable].find((one) => one.key === key);
  if (!known) return undefined;
  const said = [known, ...known.parameter.options, ...(known.usual ? [known.usual] : [])];
  return said.find((one) => sameAnswer(one.value, value))?.text;
}
