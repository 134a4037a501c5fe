import type { ReactElement } from 'react';
import type { FieldValues } from 'react-hook-form';
import { classes } from '../class-names.js';
import { FieldFrame, useFieldParts, type FieldProps } from './field.js';
import css from './field.module.css';

/** A time on a wall clock, `10:00`; the device's own picker. */
export function TimeField<T extends FieldValues>(props: FieldProps<T>): ReactElement {
  const parts = useFieldParts(props);
  return (
    <FieldFrame {...props} parts={parts}>
      <input
        {...props.form.register(props.name, parts.rules as never)}
        id={parts.id}
        type="time"
        step={300}
        aria-invalid={parts.invalid || undefined}
        aria-describedby={parts.describedBy}
        className={classes(css.control, css.short)}
      />
    </FieldFrame>
  );
}
