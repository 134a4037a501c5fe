import { useId, type ReactElement } from 'react';
import css from './answer.module.css';

export interface AnswerField {
  readonly kind: string;
  readonly name: string;
  readonly label: string;
  readonly choices?: readonly { readonly value: unknown; readonly label: string }[] | null;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly maxLength?: number | null;
  readonly unit?: string | null;
  readonly shownWhen?: { readonly field: string; readonly is: readonly unknown[] } | null;
}

type Value = Readonly<Record<string, unknown>>;

/** Answers are plain JSON, so equal text in equal order is the same answer. */
export const sameAnswer = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, one]) => [key, sorted(one)]),
        )
      : value;

interface Props {
  readonly fields: readonly AnswerField[];
  readonly value: unknown;
  readonly change: (value: Value) => void;
}

/** One control for each part of an answer, as the server describes it; parts that do not apply are not asked. */
export function AnswerFields({ fields, value, change }: Props): ReactElement {
  const given = (value ?? {}) as Value;
  return (
    <div className={css.fields}>
      {askedOf(fields, given).map((field) => (
        <OneField
          key={`${field.name} ${field.kind}`}
          field={field}
          value={given[field.name]}
          change={(next) => change(asked(fields, given, { ...given, [field.name]: next }))}
        />
      ))}
    </div>
  );
}

/** The parts that apply beside the answers given. */
const askedOf = (fields: readonly AnswerField[], value: Value): readonly AnswerField[] =>
  fields.filter(({ shownWhen }) => !shownWhen || shownWhen.is.some((one) => sameAnswer(one, value[shownWhen.field])));

/** Parts that no longer apply leave the answer, for the server takes only what its question asks; one that is asked anew begins empty. */
function asked(fields: readonly AnswerField[], before: Value, after: Value): Value {
  const was = askedOf(fields, before);
  const now = askedOf(fields, after);
  const unasked = Object.entries(after).filter(([name]) => !fields.some((field) => field.name === name));
  const kept = now.filter((field) => was.includes(field)).map(({ name }) => [name, after[name]] as const);
  const anew = now.filter((field) => !was.includes(field)).map(({ kind, name }) => [name, kind === 'yesNo' ? false : undefined] as const);
  return Object.fromEntries([...unasked, ...kept, ...anew].filter(([, one]) => one !== undefined));
}

function OneField({
  field,
  value,
  change,
}: {
  readonly field: AnswerField;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
}): ReactElement | null {
  const id = useId();
  const choices = field.choices ?? [];
  switch (field.kind) {
    case 'choice':
      return (
        <label className={css.field}>
          <span>{field.label}</span>
          <select
            value={String(choices.findIndex((choice) => sameAnswer(choice.value, value)))}
            onChange={(event) => change(choices[Number(event.target.value)]?.value)}
          >
            {!choices.some((choice) => sameAnswer(choice.value, value)) && <option value={-1}>Choose</option>}
            {choices.map((choice, index) => (
              <option key={choice.label} value={index}>
                {choice.label}
              </option>
            ))}
          </select>
        </label>
      );
    case 'choices': {
      const held = Array.isArray(value) ? (value as unknown[]) : [];
      const has = (one: unknown): boolean => held.some((item) => sameAnswer(item, one));
      return (
        <fieldset className={css.checks}>
          <legend>{field.label}</legend>
          {choices.map((choice) => (
            <label key={choice.label}>
              <input
                type="checkbox"
                checked={has(choice.value)}
                onChange={(event) => change(event.target.checked ? [...held, choice.value] : held.filter((item) => !sameAnswer(item, choice.value)))}
              />{' '}
              {choice.label}
            </label>
          ))}
        </fieldset>
      );
    }
    case 'number':
      return (
        <label className={css.field} htmlFor={id}>
          <span>
            {field.label}
            {field.unit ? ` (${field.unit})` : ''}
          </span>
          <input
            id={id}
            type="number"
            inputMode="numeric"
            className={css.figure}
            min={field.min ?? undefined}
            max={field.max ?? undefined}
            value={typeof value === 'number' ? value : ''}
            onChange={(event) => change(event.target.value === '' ? null : Number(event.target.value))}
          />
        </label>
      );
    case 'yesNo':
      return (
        <label className={css.check}>
          <input type="checkbox" checked={value === true} onChange={(event) => change(event.target.checked)} /> {field.label}
        </label>
      );
    case 'list':
      return (
        <label className={css.field}>
          <span>{field.label}, one per line</span>
          <textarea
            rows={3}
            value={Array.isArray(value) ? value.join('\n') : ''}
            onChange={(event) => change(event.target.value.split('\n').filter((line) => line.trim() !== ''))}
          />
        </label>
      );
    case 'text':
      return (
        <label className={css.field}>
          <span>{field.label}</span>
          <input
            type="text"
            maxLength={field.maxLength ?? undefined}
            value={typeof value === 'string' ? value : ''}
            onChange={(event) => change(event.target.value)}
          />
        </label>
      );
    default:
      // Teams are taken from the roster by the server; naming them here would only repeat it.
      return null;
  }
}
