import type { Field, Parameter } from './parameter.js';
import type { CatalogueParameter, ParameterField } from './parameter.types.js';

const fieldView = (field: Field): ParameterField => ({
  kind: field.kind,
  name: field.name,
  label: field.label,
  choices: 'choices' in field ? field.choices.map(({ value, label }) => ({ value, label })) : null,
  min: 'min' in field ? field.min : null,
  max: 'max' in field ? field.max : null,
  maxLength: 'maxLength' in field ? field.maxLength : null,
  unit: ('unit' in field ? field.unit : undefined) ?? null,
  shownWhen: field.shownWhen ? { field: field.shownWhen.field, is: [...field.shownWhen.is] } : null,
});

/** Everything known about a parameter, for whoever prepares answers. */
export const parameterView = (parameter: Parameter): CatalogueParameter => ({
  key: parameter.key,
  number: parameter.number,
  title: parameter.title,
  heading: parameter.heading,
  question: parameter.question,
  options: parameter.options.map((option) => ({ ...option, text: parameter.describe(option.value) })),
  fields: parameter.fields.map(fieldView),
  defaultValue: parameter.defaultValue,
  hint: parameter.hint,
  coachingQuestion: parameter.coachingQuestion,
  clientAnswers: parameter.clientAnswers ?? null,
  countersignedBy: [...parameter.countersignedBy],
  practice: null,
});
