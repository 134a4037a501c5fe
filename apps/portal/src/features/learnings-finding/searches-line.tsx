import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useTell } from '../../app/activity.js';
import { failing } from '../../app/failure.js';
import { Button } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { newKey } from '../../ui/form/idempotency-key.js';
import { TextField } from '../../ui/form/text-fields.js';
import { searchIn } from './finding-address.js';
import type { SearchesFacts } from './finding.documents.js';
import css from './finding.module.css';
import { DropLearningSearch_Mutation, KeepLearningSearch_Mutation } from './searches.documents.js';

function KeepSheet({ query, text, close }: { readonly query: string; readonly text: string; readonly close: () => void }): ReactElement {
  const form = useCairnForm({ name: text });
  const [keep] = useMutation(KeepLearningSearch_Mutation, { refetchQueries: ['LearningsPage'] });
  const tell = useTell();
  return (
    <Sheet open close={close} heading="Keep this search">
      <Form
        form={form}
        label="Keep this search"
        done={() => {
          close();
          tell({ words: 'Kept. You find it above the list; nobody else sees it.' });
        }}
        send={async ({ name }, idempotencyKey) => (await keep({ variables: { input: { name, query, idempotencyKey } } })).data?.keepLearningSearch.errors}
      >
        <TextField form={form} name="name" label="Name" required="Give this search a name." />
        <Submit>Keep it</Submit>
      </Form>
    </Sheet>
  );
}

/** The searches that one keeps, and keeping the one that stands in the address. */
export function SearchesLine({ saved, asked }: { readonly saved: SearchesFacts['saved']; readonly asked: URLSearchParams }): ReactElement | null {
  const [keeping, setKeeping] = useState(false);
  const [drop] = useMutation(DropLearningSearch_Mutation, { refetchQueries: ['LearningsPage'] });
  const [keep] = useMutation(KeepLearningSearch_Mutation, { refetchQueries: ['LearningsPage'] });
  const tell = useTell();
  const query = searchIn(asked);
  const current = saved.find((one) => one.query === query);
  if (saved.length === 0 && query === '') return null;

  const letGo = async ({ id, name, query: kept }: SearchesFacts['saved'][number]): Promise<void> => {
    const failed = failing('This was not sent.');
    const answer = await drop({ variables: { input: { searchId: id, idempotencyKey: newKey() } } }).catch(failed.note);
    if (!answer) return tell({ words: failed.words });
    tell({ words: `“${name}” is no longer kept.`, undo: () => keep({ variables: { input: { name, query: kept, idempotencyKey: newKey() } } }) });
  };
  return (
    <nav aria-label="Kept searches" className={css.kept}>
      {saved.length > 0 && <span className={css.quiet}>Kept:</span>}
      {saved.map(({ id, name, query: kept }) => (
        <Link key={id} to={`/learnings?${kept}`} aria-current={current?.id === id ? 'page' : undefined}>
          {name}
        </Link>
      ))}
      {query !== '' &&
        (current ? (
          <Button look="quiet" small onClick={() => void letGo(current)}>
            Let go of “{current.name}”
          </Button>
        ) : (
          <Button look="quiet" small onClick={() => setKeeping(true)}>
            Keep this search
          </Button>
        ))}
      {keeping && <KeepSheet query={query} text={(asked.get('q') ?? '').slice(0, 80)} close={() => setKeeping(false)} />}
    </nav>
  );
}
