import { useState, type ReactElement, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { FileDrop } from '../../ui/pickers/file-drop.js';
import css from './import.module.css';
import { uploadFile } from './upload-file.js';

interface Props {
  readonly label: string;
  readonly hint: string;
  /** Where the file goes. */
  readonly place: string;
  readonly tooLarge: string;
  /** What stands below: a template, earlier files. */
  readonly children?: ReactNode;
}

/** The first step: one file, sent as it is. A file that cannot be read says why, and the place stays. */
export function TakeFile({ label, hint, place, tooLarge, children }: Props): ReactElement {
  const [asked, setAsked] = useSearchParams();
  const [reading, setReading] = useState(false);
  const [refused, setRefused] = useState<string>();
  const attempt = useIdempotencyKey();

  const take = (file: File): void => {
    setReading(true);
    setRefused(undefined);
    attempt.renew();
    void uploadFile(place, file, attempt.key, tooLarge).then((answer) => {
      setReading(false);
      if ('message' in answer) return setRefused(answer.message);
      const next = new URLSearchParams(asked);
      next.set('id', answer.importId);
      next.set('step', 'columns');
      setAsked(next);
    });
  };
  return (
    <div className={css.step}>
      <FileDrop label={label} hint={hint} accept=".xlsx,.csv" megabytes={10} take={take} error={refused} />
      <p role="status">{reading ? 'Reading the file…' : ''}</p>
      {children}
    </div>
  );
}
