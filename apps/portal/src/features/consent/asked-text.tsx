import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Button } from '../../ui/button/button.js';
import css from './consent.module.css';
import { ConsentText_Query } from './consent.mutations.js';
import { ExactWords } from './exact-words.js';

function Words({ requestId }: { readonly requestId: string }): ReactElement {
  const { data, error } = useQuery(ConsentText_Query, { variables: { requestId } });
  return (
    <>
      {error && <p>The text could not be loaded. Open the page again.</p>}
      {data && <ExactWords text={data.consentText} />}
    </>
  );
}

/** The text that a question is about, and a way to see it as it would look. */
export const AskedText = ({ requestId }: { readonly requestId: string }): ReactElement => (
  <div className={css.text}>
    <h3>The text, word for word</h3>
    <Words requestId={requestId} />
    <a href={`/files/case-studies/asked/${requestId}`} target="_blank" rel="noreferrer">
      See it as it would look
    </a>
  </div>
);

/** What was agreed to can be read again, also where it stands on no page. */
export function AgreedText({ requestId, title }: { readonly requestId: string; readonly title: string }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small look="quiet" aria-expanded={open} aria-label={`${open ? 'Fold' : 'Read'} “${title}”`} onClick={() => setOpen(!open)}>
        {open ? 'Fold the words' : 'Read the words'}
      </Button>
      {open && (
        <div className={css.text}>
          <Words requestId={requestId} />
        </div>
      )}
    </>
  );
}
