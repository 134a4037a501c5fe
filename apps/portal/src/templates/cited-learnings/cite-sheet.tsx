import { useLazyQuery, useQuery } from '@apollo/client/react';
import { useEffect, useId, useState, type ReactElement } from 'react';
import { plural } from '../../app/words.js';
import { Button } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import field from '../../ui/form/field.module.css';
import css from './cited-learnings.module.css';
import { LearningsToCite_Query } from './citing.documents.js';
import { useCiting, type PlaceToCite } from './use-citing.js';

const longestSearch = 200;

/** Finds a published learning by its words; pressing it puts it there. */
export function CiteSheet({ at, close }: { readonly at: PlaceToCite; readonly close: () => void }): ReactElement {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<string>();
  // What most clients have seen comes first, before anything is typed.
  const first = useQuery(LearningsToCite_Query, { variables: { text: '' } });
  const [ask, found] = useLazyQuery(LearningsToCite_Query);
  const { cite } = useCiting();
  const text = typed.trim();
  useEffect(() => {
    if (text.length < 2) return;
    const timer = setTimeout(() => void ask({ variables: { text } }).catch(() => undefined), 300);
    return () => clearTimeout(timer);
  }, [text, ask]);
  const { data, error } = text.length < 2 ? first : found;
  const learnings = (data?.learnings.edges ?? []).map(({ node }) => node.learning);
  return (
    <Sheet open close={close} heading="Which learning?">
      <p className={css.facts}>The client reads its sentence here, without where it was seen.</p>
      <div className={css.search}>
        <label htmlFor={id}>Some of its words</label>
        <input
          id={id}
          type="search"
          maxLength={longestSearch}
          value={typed}
          autoComplete="off"
          className={field.control}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      {refused !== undefined && <p role="alert">{refused}</p>}
      {error && <p role="status">The learnings could not be read. Check the connection and try again.</p>}
      <ul className={`${css.list} ${css.found}`} aria-label="Learnings found">
        {learnings.map((learning) => (
          <li key={learning.id}>
            <p className={css.sentence}>{learning.sentence}</p>
            <p className={css.facts}>
              {learning.holdsWhen !== '' && `Holds when: ${learning.holdsWhen} `}
              {learning.seenCount === 0 ? 'a colleague’s own experience' : `seen at ${plural(learning.seenCount, 'client', 'clients')}`}
            </p>
            <Button
              small
              onClick={() => void cite(learning.id, at, { inPlace: true }).then((problem) => (problem === undefined ? close() : setRefused(problem)))}
            >
              Use it here
            </Button>
          </li>
        ))}
      </ul>
      {data !== undefined && learnings.length === 0 && (
        <p role="status">{text.length < 2 ? 'Nothing is published yet that you can read.' : 'No learning has these words.'}</p>
      )}
    </Sheet>
  );
}
