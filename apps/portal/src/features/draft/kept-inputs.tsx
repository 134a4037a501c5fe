import { useId, type ReactElement, type ReactNode } from 'react';
import { classes } from '../../ui/class-names.js';
import form from '../../ui/form/field.module.css';
import css from './draft.module.css';
import type { Kept } from './draft-screen.js';

interface Props {
  readonly of: Kept;
  readonly field: string;
  /** Where a finding or a link finds it: `line/<id>/text`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** Somebody else writes here just now. */
  readonly readOnly?: boolean;
  /** What was found about it. */
  readonly describedBy?: string;
}

export const fieldElementId = (thing: string, field: string): string => `${thing}/${field}`;

const refusalOf = ({ kept, view }: Kept, field: string): string | undefined =>
  view.state.kind === 'saved' ? undefined : kept.refused.find((error) => error.field === field)?.message;

function Around({
  of,
  field,
  id,
  label,
  hint,
  bare,
  children,
}: Props & { readonly id: string; readonly bare?: boolean; readonly children: ReactNode }): ReactElement {
  const refusal = refusalOf(of, field);
  return (
    <div className={classes(form.field, refusal !== undefined && form.wrong)}>
      <label htmlFor={id} className={bare ? 'visually-hidden' : css.label}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={form.hint}>
          {hint}
        </p>
      )}
      {refusal !== undefined && (
        <p id={`${id}-error`} className={form.error}>
          <span className="visually-hidden">Error: </span>
          {refusal}
        </p>
      )}
      {children}
    </div>
  );
}

const described = ({ hint, describedBy, of, field }: Props, id: string): string | undefined =>
  [hint !== undefined && `${id}-hint`, refusalOf(of, field) !== undefined && `${id}-error`, describedBy].filter(Boolean).join(' ') || undefined;

/** Words of the team: in the serif, as tall as they are. */
export function KeptText(
  props: Props & { readonly rows?: number; readonly oneLine?: boolean; readonly bare?: boolean; readonly large?: boolean },
): ReactElement {
  const { of, field, name, rows = 1, oneLine, readOnly, large } = props;
  const id = fieldElementId(name, field);
  return (
    <Around {...props} id={id}>
      <textarea
        id={id}
        rows={rows}
        value={of.view.value[field] ?? ''}
        readOnly={readOnly}
        aria-describedby={described(props, id)}
        className={classes(form.control, form.serif, css.words, large && css.large)}
        onChange={(event) => of.kept.change(field, event.target.value)}
        onBlur={() => void of.kept.keeper.flush()}
        onKeyDown={(event) => {
          if (oneLine && event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
        }}
      />
    </Around>
  );
}

export function KeptInput(
  props: Props & {
    readonly type?: 'text' | 'date';
    readonly figure?: boolean;
    readonly suggestions?: readonly string[];
    readonly onPaste?: (pasted: string) => boolean;
  },
): ReactElement {
  const { of, field, name, type = 'text', figure, suggestions, readOnly, onPaste } = props;
  const id = fieldElementId(name, field);
  const list = useId();
  return (
    <Around {...props} id={id}>
      <input
        id={id}
        type={type}
        value={of.view.value[field] ?? ''}
        readOnly={readOnly}
        inputMode={figure ? 'decimal' : undefined}
        autoComplete="off"
        list={suggestions ? list : undefined}
        aria-describedby={described(props, id)}
        aria-invalid={refusalOf(of, field) !== undefined || undefined}
        className={classes(form.control, figure && css.figure)}
        onChange={(event) => of.kept.change(field, event.target.value)}
        onBlur={() => void of.kept.keeper.flush()}
        onPaste={(event) => {
          if (onPaste?.(event.clipboardData.getData('text/plain'))) event.preventDefault();
        }}
      />
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </Around>
  );
}

export function KeptSelect(props: Props & { readonly choices: readonly (readonly [string, string])[]; readonly empty?: string }): ReactElement {
  const { of, field, name, choices, empty, readOnly } = props;
  const id = fieldElementId(name, field);
  return (
    <Around {...props} id={id}>
      <select
        id={id}
        value={of.view.value[field] ?? ''}
        aria-describedby={described(props, id)}
        aria-disabled={readOnly}
        className={form.control}
        onChange={(event) => {
          if (readOnly) return;
          of.kept.change(field, event.target.value);
          void of.kept.keeper.flush();
        }}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Around>
  );
}
