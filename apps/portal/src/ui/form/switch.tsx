import { useId, type ReactElement, type ReactNode } from 'react';
import css from './switch.module.css';

export interface SwitchProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly on: boolean;
  /** Saves at once; switches never stand in a form with a button. */
  readonly change: (on: boolean) => void;
}

export function Switch({ label, hint, on, change }: SwitchProps): ReactElement {
  const id = useId();
  return (
    <div className={css.line}>
      <div>
        <label htmlFor={id} className={css.label}>
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}-hint`} className={css.hint}>
            {hint}
          </p>
        )}
      </div>
      <input
        id={id}
        type="checkbox"
        role="switch"
        className={css.switch}
        checked={on}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => change(event.target.checked)}
      />
    </div>
  );
}
