import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { FieldFrame, useFieldParts, type FieldProps } from './field.js';
import field from './field.module.css';
import css from './number-field.module.css';

export interface NumberFieldProps<T extends FieldValues> extends FieldProps<T> {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** Behind the figure: "%", "weeks". */
  readonly unit?: ReactNode;
}

/** Reads "1,5", "1.5" and "1 500"; a comma before three digits parts thousands, as this page writes them itself. Nothing for anything else. */
export function numberIn(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[\s\u00a0'](?=\d{3}(\D|$))/g, '')
    .replace(/,(?=\d{3}(,|\.|$))(?=.*\.)/g, '')
    .replace(/^([+-]?[1-9]\d{0,2})((?:,\d{3})+)$/, (_, first: string, rest: string) => first + rest.replaceAll(',', ''))
    .replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** A figure with a step down and a step up. The value is a number, or null while the field is empty. */
export function NumberField<T extends FieldValues>(props: NumberFieldProps<T>): ReactElement {
  const { form, name, min = -Infinity, max = Infinity, step = 1, unit } = props;
  const parts = useFieldParts(props);
  const range = (value: unknown): string | true => {
    if (typeof value === 'number' && Number.isNaN(value)) return 'Enter a number, such as 12';
    if (typeof value === 'number' && value < min) return `Enter ${min} or more`;
    if (typeof value === 'number' && value > max) return `Enter ${max} or less`;
    return true;
  };
  const { field: control } = useController({
    control: form.control,
    name,
    rules: {
      validate: {
        given: (value: unknown) => (props.required !== undefined && (value === null || value === undefined || value === '') ? props.required : true),
        range,
      },
    },
  });
  const value = control.value as number | null | undefined;
  const [text, setText] = useState(value == null || Number.isNaN(value) ? '' : String(value));
  useEffect(() => {
    if (value != null && !Number.isNaN(value) && numberIn(text) !== value) setText(String(value));
    if (value === null && numberIn(text) !== null) setText('');
    // Only a change from outside (a reset, the steps) rewrites what is being typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [value]);

  const put = (next: string): void => {
    setText(next);
    control.onChange(next.trim() === '' ? null : (numberIn(next) ?? Number.NaN));
  };
  const by = (direction: 1 | -1): void => put(String(rounded(Math.min(max, Math.max(min, (numberIn(text) ?? 0) + direction * step)))));
  const words = typeof props.label === 'string' ? props.label : 'the number';

  return (
    <FieldFrame {...props} parts={parts}>
      <div className={css.stepper}>
        <button type="button" className={css.step} aria-label={`Less: ${words}`} onClick={() => by(-1)}>
          −
        </button>
        <span className={css.figure}>
          <input
            ref={control.ref}
            name={control.name}
            id={parts.id}
            value={text}
            inputMode="decimal"
            autoComplete="off"
            aria-invalid={parts.invalid || undefined}
            aria-describedby={parts.describedBy}
            className={`${field.control} ${css.input}`}
            onChange={(event) => put(event.target.value)}
            onBlur={control.onBlur}
            onKeyDown={(event) => {
              const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key] as 1 | -1 | undefined;
              if (!direction) return;
              event.preventDefault();
              by(direction);
            }}
          />
          {unit !== undefined && <span className={css.unit}>{unit}</span>}
        </span>
        <button type="button" className={css.step} aria-label={`More: ${words}`} onClick={() => by(1)}>
          +
        </button>
      </div>
    </FieldFrame>
  );
}
