import type { ReactElement } from 'react';
import { Button } from '../../ui/button/button.js';
import css from './workshop-form.module.css';

/** Acts of a line in a list of a form. */
export function LineActs({
  name,
  up,
  down,
  remove,
}: {
  readonly name: string;
  readonly up?: () => void;
  readonly down?: () => void;
  readonly remove: () => void;
}): ReactElement {
  return (
    <span className={css.lineActs}>
      {up && (
        <Button look="quiet" small aria-label={`Move ${name} up`} onClick={up}>
          <span aria-hidden="true">↑</span>
        </Button>
      )}
      {down && (
        <Button look="quiet" small aria-label={`Move ${name} down`} onClick={down}>
          <span aria-hidden="true">↓</span>
        </Button>
      )}
      <Button look="quiet" small aria-label={`Remove ${name}`} onClick={remove}>
        Remove
      </Button>
    </span>
  );
}
