import type { ReactElement } from 'react';
import { useWatch, type FieldValues } from 'react-hook-form';
import { classes } from '../class-names.js';
import { FieldFrame, useFieldParts, type FieldProps } from './field.js';
import css from './field.module.css';

export interface TextFieldProps<T extends FieldValues> extends FieldProps<T> {
  readonly type?: 'text' | 'email' | 'url' | 'tel' | 'search';
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'url';
  readonly spellCheck?: boolean;
  readonly short?: boolean;
}

export function TextField<T extends FieldValues>(props: TextFieldProps<T>): ReactElement {
  const { form, name, type = 'text', autoComplete = 'off', inputMode, spellCheck, short } = props;
  const parts = useFieldParts(props);
  return (
    <FieldFrame {...props} parts={parts}>
      <input
        {...form.register(name, parts.rules as never)}
        id={parts.id}
        type={type}
        autoComplete={autoComplete}
        inputMode={inputMode}
        spellCheck={spellCheck}
        aria-invalid={parts.invalid || undefined}
        aria-describedby={parts.describedBy}
        className={classes(css.control, short && css.short)}
      />
    </FieldFrame>
  );
}

export interface TextAreaProps<T extends FieldValues> extends FieldProps<T> {
  readonly rows?: number;
  /** Words that people own are set in the serif. */
  readonly serif?: boolean;
  /** Most characters; what is left is said once it gets short. */
  readonly limit?: number;
}

function Left<T extends FieldValues>({
  form,
  name,
  limit,
}: {
  readonly form: FieldProps<T>['form'];
  readonly name: FieldProps<T>['name'];
  readonly limit: number;
}): ReactElement | null {
  const left = limit - String(useWatch({ control: form.control, name }) ?? '').length;
  if (left > limit / 5) return null;
  return <span className={css.counted}>{left < 0 ? `${-left} characters too many` : `${left} characters left`}</span>;
}

export function TextArea<T extends FieldValues>(props: TextAreaProps<T>): ReactElement {
  const { form, name, rows = 3, serif, limit } = props;
  const parts = useFieldParts(props);
  const tooLong = limit === undefined ? {} : { maxLength: { value: limit, message: `Use at most ${limit} characters` } };
  return (
    <FieldFrame {...props} parts={parts}>
      <textarea
        {...form.register(name, { ...parts.rules, ...tooLong } as never)}
        maxLength={undefined}
        id={parts.id}
        rows={rows}
        aria-invalid={parts.invalid || undefined}
        aria-describedby={parts.describedBy}
        className={classes(css.control, serif && css.serif)}
      />
      {limit !== undefined && <Left form={form} name={name} limit={limit} />}
    </FieldFrame>
  );
}

/** A date without zone, `2026-11-30`. The device's own picker knows the reader's order of day and month. */
export function DateField<T extends FieldValues>(props: FieldProps<T> & { readonly min?: string; readonly max?: string }): ReactElement {
  const { form, name, min, max } = props;
  const parts = useFieldParts(props);
  return (
    <FieldFrame {...props} parts={parts}>
      <input
        {...form.register(name, parts.rules as never)}
        id={parts.id}
        type="date"
        min={min}
        max={max}
        aria-invalid={parts.invalid || undefined}
        aria-describedby={parts.describedBy}
        className={classes(css.control, css.short)}
      />
    </FieldFrame>
  );
}
