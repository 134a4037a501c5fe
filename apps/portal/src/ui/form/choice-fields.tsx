import type { ReactElement, ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { classes } from '../class-names.js';
import { FieldFrame, GroupFrame, useFieldParts, type FieldProps } from './field.js';
import field from './field.module.css';
import css from './choice-fields.module.css';

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  /** What choosing it means, below the label. */
  readonly hint?: ReactNode;
}

export function Select<T extends FieldValues>(
  props: FieldProps<T> & { readonly choices: readonly (Choice & { label: string })[]; readonly empty?: string },
): ReactElement {
  const { form, name, choices, empty } = props;
  const parts = useFieldParts(props);
  return (
    <FieldFrame {...props} parts={parts}>
      <select
        {...form.register(name, parts.rules as never)}
        id={parts.id}
        aria-invalid={parts.invalid || undefined}
        aria-describedby={parts.describedBy}
        className={field.control}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

interface GroupProps<T extends FieldValues> extends FieldProps<T> {
  readonly choices: readonly Choice[];
  /** Steps side by side in one frame, such as the five words of confidence. */
  readonly steps?: boolean;
}

function Choices<T extends FieldValues>({ type, ...props }: GroupProps<T> & { readonly type: 'radio' | 'checkbox' }): ReactElement {
  const { form, name, choices, steps } = props;
  const parts = useFieldParts(props);
  const registered = form.register(name, parts.rules as never);
  return (
    <GroupFrame {...props} parts={parts}>
      <div className={steps ? css.steps : css.choices}>
        {choices.map(({ value, label, hint }) => (
          <label key={value} className={css.choice}>
            <input
              {...registered}
              type={type}
              value={value}
              className={css.mark}
              aria-describedby={hint === undefined ? undefined : `${parts.id}-${value}-hint`}
            />
            <span className={css.words}>
              {label}
              {hint !== undefined && (
                <span id={`${parts.id}-${value}-hint`} className={field.hint}>
                  {hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </GroupFrame>
  );
}

export const RadioGroup = <T extends FieldValues>(props: GroupProps<T>): ReactElement => <Choices {...props} type="radio" />;

/** Several of a list; the value is an array. */
export const CheckboxGroup = <T extends FieldValues>(props: GroupProps<T>): ReactElement => <Choices {...props} type="checkbox" />;

/** One yes or no inside a form. */
export function Checkbox<T extends FieldValues>(props: FieldProps<T>): ReactElement {
  const { form, name, label, hint, className } = props;
  const parts = useFieldParts(props);
  return (
    <div className={classes(field.field, parts.invalid && field.wrong, className)}>
      {parts.message !== undefined && (
        <p id={`${parts.id}-error`} className={field.error}>
          <span className="visually-hidden">Error: </span>
          {parts.message}
        </p>
      )}
      <label className={css.choice}>
        <input
          {...form.register(name, parts.rules as never)}
          id={parts.id}
          type="checkbox"
          className={css.mark}
          aria-invalid={parts.invalid || undefined}
          aria-describedby={parts.describedBy}
        />
        <span className={css.words}>
          {label}
          {hint !== undefined && (
            <span id={`${parts.id}-hint`} className={field.hint}>
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  );
}
