import { useId, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { classes } from '../class-names.js';
import css from './file-drop.module.css';
import { otherFileWords } from './file-kinds.js';

export interface FileDropProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** ".csv,.xlsx" */
  readonly accept: string;
  readonly megabytes?: number;
  readonly take: (file: File) => void;
  /** What the reading of the file found wrong. */
  readonly error?: string;
}

const fits = (file: File, accept: string): boolean => accept.split(',').some((ending) => file.name.toLowerCase().endsWith(ending.trim().toLowerCase()));

/** One file, chosen or dropped. The button works without a pointer; dropping is an extra. */
export function FileDrop({ label, hint, accept, megabytes = 5, take, error }: FileDropProps): ReactElement {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [name, setName] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const message = refused ?? error;

  const offer = (file: File | undefined): void => {
    if (!file) return;
    const problem = fits(file, accept)
      ? file.size > megabytes * 1_000_000
        ? `${file.name} is larger than ${megabytes} MB. Split it, or leave columns out.`
        : undefined
      : otherFileWords(file.name, accept);
    setRefused(problem);
    setName(problem ? undefined : file.name);
    if (!problem) take(file);
    if (input.current) input.current.value = '';
  };

  return (
    <div
      className={classes(css.drop, over && css.over, message !== undefined && css.wrong)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        offer(event.dataTransfer.files[0]);
      }}
    >
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={css.hint}>
          {hint}
        </p>
      )}
      {message !== undefined && (
        <p id={`${id}-error`} className={css.error} role="alert">
          {message}
        </p>
      )}
      <input
        ref={input}
        id={id}
        type="file"
        accept={accept}
        className={css.input}
        aria-describedby={[hint !== undefined && `${id}-hint`, message !== undefined && `${id}-error`].filter(Boolean).join(' ') || undefined}
        aria-invalid={message !== undefined || undefined}
        onChange={(event) => offer(event.target.files?.[0])}
      />
      {name !== undefined && <p role="status">{name}</p>}
    </div>
  );
}
