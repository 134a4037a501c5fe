import type { ReactElement, ReactNode } from 'react';
import { Button } from '../button/button.js';
import css from './answer.module.css';

interface FormProps {
  /** What is answered, for people who cannot see it. */
  readonly label: string;
  readonly done: () => void;
  /** Beside the button: where the words are kept. */
  readonly saved: ReactNode;
  readonly doneWords?: string;
  readonly children: ReactNode;
}

/** The frame of an answer that keeps itself while it is written; "Done" only closes it. */
export function AnswerForm({ label, done, saved, doneWords = 'Done', children }: FormProps): ReactElement {
  return (
    <form
      className={css.editor}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      {children}
      <div className={css.acts}>
        <Button type="submit" small>
          {doneWords}
        </Button>
        {saved}
      </div>
    </form>
  );
}

/** Why an answer cannot be taken as it is. */
export function AnswerRefused({ messages }: { readonly messages: readonly string[] }): ReactElement | null {
  if (messages.length === 0) return null;
  return (
    <div role="alert" className={css.refused}>
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
}

/** How an answer of one's own would stand in the plan, while its parts are set. */
export const AnswerReads = ({ text }: { readonly text: string | undefined }): ReactElement => (
  <div className={css.reads} role="status">
    <p className={css.hint}>{text ? 'It reads:' : ''}</p>
    <p>{text}</p>
  </div>
);

interface WordsProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly limit: number;
  readonly rows?: number;
  readonly change: (value: string) => void;
}

export const AnswerWords = ({ label, value, limit, rows = 3, change }: WordsProps): ReactElement => (
  <label className={css.field}>
    <span>{label}</span>
    <textarea rows={rows} maxLength={limit} value={value} onChange={(event) => change(event.target.value)} />
  </label>
);

interface Pick {
  readonly value: string;
  readonly label: string;
  readonly hint?: ReactNode;
}
interface PickProps {
  readonly legend: string;
  readonly name: string;
  readonly choices: readonly Pick[];
  readonly chosen: readonly string[];
  readonly several?: boolean;
  readonly change: (value: string, on: boolean) => void;
}

/** One of several, or several of many, with what each means. */
export const AnswerPicks = ({ legend, name, choices, chosen, several, change }: PickProps): ReactElement => (
  <fieldset className={css.options}>
    <legend>{legend}</legend>
    {choices.map(({ value, label, hint }) => (
      <label key={value} className={css.option}>
        <input type={several ? 'checkbox' : 'radio'} name={name} checked={chosen.includes(value)} onChange={(event) => change(value, event.target.checked)} />
        <span>
          {label}
          {hint !== undefined && <span className={css.optionWhy}>{hint}</span>}
        </span>
      </label>
    ))}
  </fieldset>
);
