import { useState, type ReactElement } from 'react';
import { classes } from '../../ui/class-names.js';
import { Button } from '../../ui/button/button.js';
import choice from '../../ui/form/choice-fields.module.css';
import field from '../../ui/form/field.module.css';
import css from './attendance.module.css';
import type { WorkshopSeat } from './workshop.document.js';

interface Props {
  readonly seat: WorkshopSeat;
  /** Of the whole workshop. */
  readonly minutes: number;
  readonly there: number;
  readonly mark: (minutes: number) => void;
}

/** One person: ticked is there. Whoever left early gets the minutes they stayed. */
export function AttendanceRow({ seat, minutes, there, mark }: Props): ReactElement {
  const [isPartly, setPartly] = useState(false);
  const short = isPartly || (there > 0 && there < minutes);
  return (
    <li className={css.row}>
      <label className={css.name}>
        <input
          type="checkbox"
          className={classes(choice.mark, css.tick)}
          checked={there > 0}
          onChange={({ target }) => {
            setPartly(false);
            mark(target.checked ? minutes : 0);
          }}
        />
        <span>
          {seat.personName}
          {seat.teamName && <span className={css.team}>{seat.teamName}</span>}
        </span>
      </label>
      {short ? (
        <span className={css.minutes}>
          <input
            className={classes(field.control, css.figure)}
            inputMode="numeric"
            aria-label={`Minutes of ${seat.personName}`}
            defaultValue={there}
            autoFocus={isPartly}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => {
              const typed = Number(target.value);
              if (/^\d+$/.test(target.value.trim())) mark(Math.min(typed, minutes));
            }}
          />
          <span>of {minutes} min</span>
        </span>
      ) : there > 0 ? (
        <Button
          look="quiet"
          className={css.early}
          aria-label={`${seat.personName} left early`}
          onClick={() => {
            setPartly(true);
          }}
        >
          Left early
        </Button>
      ) : (
        <span className={css.missing}>missing</span>
      )}
    </li>
  );
}
