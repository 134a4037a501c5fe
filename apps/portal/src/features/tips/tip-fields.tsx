import { useId, type ReactElement, type ReactNode } from 'react';
import { learningPhaseChoices, reachChoices, themeChoices } from '../../app/learning-words.js';
import type { LearningPhase, LearningReach, LearningTheme, TipKind } from '../../graphql/graphql.js';
import { classes } from '../../ui/class-names.js';
import field from '../../ui/form/field.module.css';
import { TipLines } from './tip-lines.js';
import css from './tips.module.css';

export interface TipValues {
  readonly title: string;
  readonly intro: string;
  readonly tips: readonly string[];
  readonly theme: LearningTheme | '';
  readonly phase: LearningPhase | '';
  readonly reach: LearningReach;
}
/** What was refused, and where. */
export interface Problem {
  readonly field: string | null;
  readonly message: string;
}

export interface TipFieldsProps {
  readonly kind: TipKind;
  readonly values: TipValues;
  readonly change: (values: TipValues) => void;
  readonly leave: () => void;
  readonly problem?: Problem;
  /** Who can be written to; one alone is not asked about. Left away once it is published. */
  readonly reaches?: readonly LearningReach[];
  readonly autoFocus?: boolean;
}

/** A label, its hint and what is wrong, around one control. */
function Labelled({
  id,
  label,
  hint,
  problem,
  children,
}: {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: string;
  readonly problem?: string;
  readonly children: (describedBy: string | undefined) => ReactNode;
}): ReactElement {
  const described = [hint !== undefined && `${id}-hint`, problem !== undefined && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className={classes(field.field, problem !== undefined && field.wrong)}>
      <label htmlFor={id} className={field.label}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={field.hint}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} className={field.error}>
          <span className="visually-hidden">Error: </span>
          {problem}
        </p>
      )}
      {children(described || undefined)}
    </div>
  );
}

const words = {
  TIPS: { title: 'What are these tips about?', hint: 'One line, as you would say it to a colleague.', intro: 'Where they come from' },
  QUESTION: { title: 'What do you want to know?', hint: 'One line with a question mark at its end.', intro: 'What others should know to answer' },
} as const;

/** Where the address of a problem is on the page. */
export const fieldId = (of: string): string => (of.startsWith('tips.') ? of.replace('tips.', 'tip-') : `tip-${of}`);

/** A post while it is written. */
export function TipFields({ kind, values, change, leave, problem, reaches = [], autoFocus }: TipFieldsProps): ReactElement {
  const of = (name: string): string | undefined => (problem?.field === name ? problem.message : undefined);
  const phaseId = useId();
  return (
    <div className={css.fields}>
      <Labelled id={fieldId('title')} label={words[kind].title} hint={words[kind].hint} problem={of('title')}>
        {(describedBy) => (
          <input
            id={fieldId('title')}
            type="text"
            autoComplete="off"
            // The page is opened to write this one line.
            autoFocus={autoFocus}
            value={values.title}
            aria-invalid={of('title') !== undefined || undefined}
            aria-describedby={describedBy}
            className={classes(field.control, field.serif)}
            onChange={({ target }) => change({ ...values, title: target.value })}
            onBlur={leave}
          />
        )}
      </Labelled>
      <Labelled
        id={fieldId('intro')}
        label={
          <>
            {words[kind].intro} <span className={field.optional}>(if it helps)</span>
          </>
        }
        problem={of('intro')}
      >
        {(describedBy) => (
          <textarea
            id={fieldId('intro')}
            rows={kind === 'QUESTION' ? 5 : 3}
            value={values.intro}
            aria-invalid={of('intro') !== undefined || undefined}
            aria-describedby={describedBy}
            className={classes(field.control, field.serif)}
            onChange={({ target }) => change({ ...values, intro: target.value })}
            onBlur={leave}
          />
        )}
      </Labelled>
      {kind === 'TIPS' && <TipLines lines={values.tips} change={(tips) => change({ ...values, tips })} leave={leave} problem={problem} />}
      <div className={css.choices}>
        <Labelled id={fieldId('theme')} label="About" problem={of('theme')}>
          {(describedBy) => (
            <select
              id={fieldId('theme')}
              value={values.theme}
              aria-invalid={of('theme') !== undefined || undefined}
              aria-describedby={describedBy}
              className={field.control}
              onChange={({ target }) => change({ ...values, theme: target.value as TipValues['theme'] })}
            >
              <option value="">Choose a theme</option>
              {themeChoices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled id={phaseId} label="Counts while">
          {() => (
            <select
              id={phaseId}
              value={values.phase}
              className={field.control}
              onChange={({ target }) => change({ ...values, phase: target.value as TipValues['phase'] })}
            >
              <option value="">Any time</option>
              {learningPhaseChoices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      </div>
      {reaches.length > 1 && (
        <fieldset className={css.reaches}>
          <legend className={field.label}>Who can read it</legend>
          {reachChoices.map(({ value, label, hint }) => (
            <label key={value}>
              <input type="radio" name="reach" value={value} checked={values.reach === value} onChange={() => change({ ...values, reach: value })} />
              <span>
                {label} <span className={field.hint}>{hint}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** As the server takes it; a theme has been chosen. */
export const inputOf = (kind: TipKind, { title, intro, tips, theme, phase }: TipValues & { readonly theme: LearningTheme }) => ({
  ...{ title, intro, theme, phase: phase === '' ? null : phase },
  tips: kind === 'TIPS' ? [...tips] : [],
});

export const textOf = (values: TipValues, of: string): string => {
  const tip = /^tips\.(\d+)$/.exec(of)?.[1];
  if (tip !== undefined) return values.tips.filter((line) => line.trim() !== '')[Number(tip)] ?? '';
  return of === 'title' ? values.title : values.intro;
};
