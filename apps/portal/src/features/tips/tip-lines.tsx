import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { Button } from '../../ui/button/button.js';
import { classes } from '../../ui/class-names.js';
import field from '../../ui/form/field.module.css';
import type { Problem } from './tip-fields.js';
import css from './tips.module.css';

export const mostTips = 12;
export const longestTip = 280;

interface Props {
  readonly lines: readonly string[];
  readonly change: (lines: readonly string[]) => void;
  readonly leave: () => void;
  readonly problem?: Problem;
}

const lineId = (place: number): string => `tip-${place}`;
const left = (line: string): number => longestTip - [...line].length;

/** The tips, one line each: Enter begins the next, Backspace in an empty one goes back, Alt with an arrow moves it. */
export function TipLines({ lines, change, leave, problem }: Props): ReactElement {
  const list = useRef<HTMLOListElement>(null);
  const shown = lines.length === 0 ? [''] : lines;
  const wrong = /^tips\.(\d+)$/.exec(problem?.field ?? '')?.[1];
  const goTo = (place: number): void => {
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLTextAreaElement>('textarea')[place]?.focus());
  };
  const put = (next: readonly string[], place: number): void => {
    change(next);
    goTo(place);
  };
  const move = (place: number, by: 1 | -1): void => {
    const other = place + by;
    if (other < 0 || other >= shown.length) return;
    const next = [...shown];
    [next[place], next[other]] = [shown[other] ?? '', shown[place] ?? ''];
    put(next, other);
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>, place: number): void => {
    if (event.nativeEvent.isComposing) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(place, event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'Enter' && plain) {
      event.preventDefault();
      if (shown[place + 1]?.trim() === '') goTo(place + 1);
      else if (shown.length < mostTips) put([...shown.slice(0, place + 1), '', ...shown.slice(place + 1)], place + 1);
    } else if (event.key === 'Backspace' && plain && shown[place] === '' && shown.length > 1) {
      event.preventDefault();
      put(
        shown.filter((_, at) => at !== place),
        Math.max(0, place - 1),
      );
    }
  };
  return (
    <fieldset className={css.lines}>
      <legend className={field.label}>Tips</legend>
      <p className={field.hint}>One to twelve short lines. Enter begins the next; Alt with an arrow moves one.</p>
      <ol ref={list}>
        {shown.map((line, place) => (
          <li key={place} className={classes(wrong === String(place) && field.wrong)}>
            {wrong === String(place) && (
              <p id={`${lineId(place)}-problem`} className={field.error}>
                <span className="visually-hidden">Error: </span>
                {problem?.message}
              </p>
            )}
            <span className={css.line}>
              <textarea
                id={lineId(place)}
                rows={1}
                value={line}
                aria-label={`Tip ${place + 1}`}
                aria-invalid={wrong === String(place) || undefined}
                aria-describedby={wrong === String(place) ? `${lineId(place)}-problem` : undefined}
                className={classes(field.control, field.serif)}
                onChange={({ target }) => change(shown.map((one, at) => (at === place ? target.value.replace(/\n/g, ' ') : one)))}
                onBlur={leave}
                onKeyDown={(event) => keys(event, place)}
              />
              {shown.length > 1 && line.trim() !== '' && (
                <Button
                  look="quiet"
                  small
                  aria-label={`Take tip ${place + 1} out`}
                  onClick={() =>
                    put(
                      shown.filter((_, at) => at !== place),
                      Math.min(place, shown.length - 2),
                    )
                  }
                >
                  Take out
                </Button>
              )}
            </span>
            {left(line) <= 60 && (
              <span className={field.counted}>{left(line) < 0 ? `${-left(line)} characters too many` : `${left(line)} characters left`}</span>
            )}
          </li>
        ))}
      </ol>
      {shown.length < mostTips && (
        <Button small onClick={() => put([...shown, ''], shown.length)}>
          Add a tip
        </Button>
      )}
    </fieldset>
  );
}
