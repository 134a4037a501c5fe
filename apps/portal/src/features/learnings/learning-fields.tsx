import { useId, type ReactElement } from 'react';
import { learningPhaseChoices, learningTexts, themeChoices } from '../../app/learning-words.js';
import type { LearningPhase, LearningTheme } from '../../graphql/graphql.js';
import { classes } from '../../ui/class-names.js';
import field from '../../ui/form/field.module.css';
import css from './learnings.module.css';

export interface LearningValues {
  readonly sentence: string;
  readonly expected: string;
  readonly happened: string;
  readonly why: string;
  readonly advice: string;
  readonly holdsWhen: string;
  readonly failsWhen: string;
  readonly theme: LearningTheme | '';
  readonly phase: LearningPhase | '';
  readonly parameterKey: string;
}

interface Part {
  readonly values: LearningValues;
  readonly change: (values: LearningValues) => void;
  readonly leave?: () => void;
}

interface AreaProps {
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly rows: number;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly leave?: () => void;
  readonly problem?: string;
  readonly autoFocus?: boolean;
}

function Area({ id, label, hint, rows, value, change, leave, problem, autoFocus }: AreaProps): ReactElement {
  const own = useId();
  const areaId = id ?? own;
  return (
    <div className={classes(field.field, problem !== undefined && field.wrong)}>
      <label htmlFor={areaId} className={field.label}>
        {label}
      </label>
      {hint !== undefined && hint !== '' && (
        <p id={`${areaId}-hint`} className={field.hint}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p id={`${areaId}-problem`} className={field.error}>
          <span className="visually-hidden">Error: </span>
          {problem}
        </p>
      )}
      <textarea
        id={areaId}
        rows={rows}
        value={value}
        // The page is opened to write this one sentence.
        autoFocus={autoFocus}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={[hint && `${areaId}-hint`, problem !== undefined && `${areaId}-problem`].filter(Boolean).join(' ') || undefined}
        className={classes(field.control, field.serif)}
        onChange={({ target }) => change(target.value)}
        onBlur={leave}
      />
    </div>
  );
}

/** The one thing that is needed. */
export const SentenceField = ({
  values,
  change,
  leave,
  problem,
  autoFocus,
}: Part & { readonly problem?: string; readonly autoFocus?: boolean }): ReactElement => (
  <Area
    id="learning-sentence"
    label="What did you learn, in one sentence?"
    rows={2}
    value={values.sentence}
    change={(sentence) => change({ ...values, sentence })}
    leave={leave}
    problem={problem}
    autoFocus={autoFocus}
  />
);

/** What makes it useful to others; all of it may wait. */
export function TextFields({ values, change, leave, problems = {} }: Part & { readonly problems?: Readonly<Record<string, string>> }): ReactElement {
  return (
    <div className={css.fields}>
      {learningTexts.map(({ name, label, hint }) => (
        <Area
          key={name}
          id={`learning-${name}`}
          label={label}
          hint={hint}
          rows={name === 'holdsWhen' || name === 'failsWhen' ? 1 : 2}
          value={values[name]}
          change={(text) => change({ ...values, [name]: text })}
          leave={leave}
          problem={problems[name]}
        />
      ))}
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function Choice({
  label,
  value,
  options,
  empty,
  choose,
  problem,
}: {
  label: string;
  value: string;
  options: readonly Option[];
  empty: string;
  choose: (value: string) => void;
  problem?: string;
}): ReactElement {
  const id = useId();
  return (
    <div className={classes(field.field, problem !== undefined && field.wrong)}>
      <label htmlFor={id} className={field.label}>
        {label}
      </label>
      {problem !== undefined && (
        <p id={`${id}-problem`} className={field.error}>
          <span className="visually-hidden">Error: </span>
          {problem}
        </p>
      )}
      <select
        id={id}
        className={field.control}
        value={value}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Where it belongs: all three are chosen from lists. */
export function PlaceFields({
  values,
  change,
  parameters,
  problems = {},
}: Part & { readonly parameters: readonly { key: string; heading: string }[]; readonly problems?: Readonly<Record<string, string>> }): ReactElement {
  return (
    <div className={css.choices}>
      <Choice
        label="About"
        empty="Not said yet"
        options={themeChoices}
        value={values.theme}
        choose={(theme) => change({ ...values, theme: theme as LearningValues['theme'] })}
        problem={problems['theme']}
      />
      <Choice
        label="Counts while"
        empty="Not said yet"
        options={learningPhaseChoices}
        value={values.phase}
        choose={(phase) => change({ ...values, phase: phase as LearningValues['phase'] })}
        problem={problems['phase']}
      />
      <Choice
        label="Concerns the question"
        empty="None in particular"
        options={parameters.map(({ key, heading }) => ({ value: key, label: heading }))}
        value={values.parameterKey}
        choose={(parameterKey) => change({ ...values, parameterKey })}
      />
    </div>
  );
}

/** As the server takes it. */
export const inputOf = ({ theme, phase, parameterKey, ...texts }: LearningValues) => ({
  ...texts,
  theme: theme === '' ? null : theme,
  phase: phase === '' ? null : phase,
  parameterKey: parameterKey === '' ? null : parameterKey,
});
