import { useId, useState, type ReactElement } from 'react';
import { useDraft } from '../../app/drafts/use-draft.js';
import { classes } from '../../ui/class-names.js';
import { Button } from '../../ui/button/button.js';
import form from '../../ui/form/field.module.css';
import css from './draft.module.css';

interface Props {
  /** Under which the device keeps what is typed. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Answers whether it was taken; else the words stay. */
  readonly add: (text: string) => Promise<boolean>;
}

/** A line at the end of a list: Enter adds it and is ready for the next. */
export function AddText({ name, label, hint, add }: Props): ReactElement {
  const draft = useDraft({ name, opened: '' });
  const [sending, setSending] = useState(false);
  const id = useId();
  const put = async (): Promise<void> => {
    const text = draft.value.trim();
    if (text === '' || sending) return;
    setSending(true);
    const taken = await add(text);
    setSending(false);
    if (taken) await draft.settle({ value: '', version: 0 });
  };
  return (
    <form
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault();
        void put();
      }}
    >
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={form.hint}>
          {hint}
        </p>
      )}
      <div className={css.addRow}>
        <input
          id={id}
          value={draft.value}
          autoComplete="off"
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          className={classes(form.control, css.words)}
          onChange={(event) => draft.change(event.target.value)}
        />
        <Button small type="submit" sending={sending} sendingWords="Adding…">
          Add
        </Button>
      </div>
    </form>
  );
}
