import type { ReactElement, ReactNode } from 'react';
import type { FieldError, FieldPath, FieldValues, RegisterOptions, UseFormReturn } from 'react-hook-form';
import { classes } from '../class-names.js';
import { fieldId } from './field-id.js';
import css from './field.module.css';

/** What every field is told; `required` and `validate` carry the sentence to show. */
export interface FieldProps<T extends FieldValues> {
  readonly form: UseFormReturn<T, unknown, T>;
  readonly name: FieldPath<T>;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** The sentence that says what is missing, such as "Enter the client's name". */
  readonly required?: string;
  readonly validate?: RegisterOptions<T>['validate'];
  /** Says "optional" behind the label. */
  readonly optional?: boolean;
  readonly className?: string;
}

export interface FieldParts {
  readonly id: string;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly message: string | undefined;
  readonly rules: { required?: string; validate?: RegisterOptions['validate'] };
}

/** The id follows form and name, so that the summary can point to the field. */
export function useFieldParts<T extends FieldValues>({ form, name, hint, required, validate }: FieldProps<T>): FieldParts {
  const { error } = form.getFieldState(name, form.formState) as { error?: FieldError };
  const id = fieldId(form.control, name);
  const message = error?.message;
  const describedBy = [hint !== undefined && `${id}-hint`, message !== undefined && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return { id, invalid: message !== undefined, describedBy, message, rules: { required, validate: validate as RegisterOptions['validate'] } };
}

interface FrameProps {
  readonly parts: FieldParts;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

function Below({ parts, hint }: Pick<FrameProps, 'parts' | 'hint'>): ReactElement {
  return (
    <>
      {hint !== undefined && (
        <p id={`${parts.id}-hint`} className={css.hint}>
          {hint}
        </p>
      )}
      {parts.message !== undefined && (
        <p id={`${parts.id}-error`} className={css.error}>
          <span className="visually-hidden">Error: </span>
          {parts.message}
        </p>
      )}
    </>
  );
}

/** Label above, hint below it, the error between hint and field. */
export function FieldFrame({ parts, label, hint, optional, className, children }: FrameProps): ReactElement {
  return (
    <div className={classes(css.field, parts.invalid && css.wrong, className)}>
      <label className={css.label} htmlFor={parts.id}>
        {label}
        {optional && <span className={css.optional}> optional</span>}
      </label>
      <Below parts={parts} hint={hint} />
      {children}
    </div>
  );
}

/** The same for a group of choices. */
export function GroupFrame({ parts, label, hint, optional, className, children }: FrameProps): ReactElement {
  return (
    <fieldset
      id={parts.id}
      tabIndex={-1}
      data-quiet-focus=""
      className={classes(css.field, parts.invalid && css.wrong, className)}
      aria-describedby={parts.describedBy}
    >
      <legend className={css.label}>
        {label}
        {optional && <span className={css.optional}> optional</span>}
      </legend>
      <Below parts={parts} hint={hint} />
      {children}
    </fieldset>
  );
}
