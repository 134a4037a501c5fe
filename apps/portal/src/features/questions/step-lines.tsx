import { useId, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { classes } from '../../ui/class-names.js';
import form from '../../ui/form/field.module.css';
import { movedBy, withNewLine, type QuestionLine } from './question-draft.rules.js';
import css from './questions.module.css';

interface Props {
  readonly label: string;
  readonly lines: readonly QuestionLine[];
  readonly mayEdit: boolean;
  /** How a question is usually asked, where its words were changed. */
  readonly usual: (key: string | null) => string | undefined;
  readonly faultAt: (place: number) => string | undefined;
  readonly change: (lines: readonly QuestionLine[]) => void;
  readonly remove: (place: number) => void;
  /** Acts on the whole step, beside adding one. */
  readonly beside?: ReactNode;
}

const most = 12;

/** The questions of one step in their order. Alt with the arrows moves the one that is written. */
export function StepLines({ label, lines, mayEdit, usual, faultAt, change, remove, beside }: Props): ReactElement {
  const id = useId();
  const move = (event: KeyboardEvent, at: number): void => {
    const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    change(movedBy(lines, at, by));
  };
  if (!mayEdit) return <ReadLines label={label} lines={lines} />;
  return (
    <>
      <ol className={css.lines} aria-label={label}>
        {lines.map((line, at) => {
          const fault = faultAt(at);
          const said = usual(line.key);
          const field = `${id}-${line.id}`;
          const name = `Question ${at + 1}`;
          return (
            <li key={line.id} className={classes(css.line, fault !== undefined && form.wrong)}>
              <label htmlFor={field} className={css.place}>
                <span className="visually-hidden">Question </span>
                {at + 1}
              </label>
              <div className={css.words}>
                {fault !== undefined && (
                  <p id={`${field}-error`} className={form.error}>
                    <span className="visually-hidden">Error: </span>
                    {fault}
                  </p>
                )}
                <textarea
                  id={field}
                  rows={1}
                  value={line.text}
                  autoFocus={line.text === '' && line.key === null}
                  aria-invalid={fault !== undefined || undefined}
                  aria-describedby={[fault !== undefined && `${field}-error`, said !== undefined && `${field}-usual`].filter(Boolean).join(' ') || undefined}
                  className={classes(form.control, form.serif, css.text)}
                  onChange={(event) => change(lines.with(at, { ...line, text: event.target.value }))}
                  onKeyDown={(event) => move(event, at)}
                />
                {said !== undefined && (
                  <p id={`${field}-usual`} className={form.hint}>
                    Usually: {said}
                  </p>
                )}
              </div>
              <div className={css.acts}>
                <Button look="quiet" small aria-label={`Move up: ${name}`} aria-disabled={at === 0 || undefined} onClick={() => change(movedBy(lines, at, -1))}>
                  <span aria-hidden="true">↑</span>
                </Button>
                <Button
                  look="quiet"
                  small
                  aria-label={`Move down: ${name}`}
                  aria-disabled={at === lines.length - 1 || undefined}
                  onClick={() => change(movedBy(lines, at, 1))}
                >
                  <span aria-hidden="true">↓</span>
                </Button>
                <Button look="quiet" small aria-label={`Take out: ${name}`} onClick={() => remove(at)}>
                  Take out
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      <ButtonRow>
        {lines.length < most && (
          <Button small onClick={() => change(withNewLine(lines))}>
            Add a question
          </Button>
        )}
        {beside}
      </ButtonRow>
    </>
  );
}

/** The same to read only: in a comparison, and for whoever may not word them. */
export const ReadLines = ({ label, lines }: { readonly label: string; readonly lines: readonly { readonly text: string }[] }): ReactElement => (
  <ol className={css.read} aria-label={label}>
    {lines.map(({ text }, at) => (
      <li key={`${at} ${text}`}>{text}</li>
    ))}
  </ol>
);
