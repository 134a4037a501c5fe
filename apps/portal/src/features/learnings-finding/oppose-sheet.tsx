import { useLazyQuery } from '@apollo/client/react';
import { useEffect, useId, useState, type ReactElement } from 'react';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import field from '../../ui/form/field.module.css';
import type { FoundFacts } from './finding.documents.js';
import { longestSearch } from './finding-address.js';
import css from './finding.module.css';
import { useLearning } from './use-learning.js';

const OpposedChoice_Query = graphql(`
  query OpposedChoice($text: String!) {
    learnings(filter: { text: $text }, first: 8) {
      edges {
        node {
          id
          learning {
            id
            sentence
          }
        }
      }
    }
  }
`);

/** Finds the learning that says the opposite; pressing it links the two. */
export function OpposeSheet({ found, close }: { readonly found: FoundFacts; readonly close: () => void }): ReactElement {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [ask, { data, error }] = useLazyQuery(OpposedChoice_Query);
  const { oppose } = useLearning();
  useEffect(() => {
    const text = typed.trim();
    if (text.length < 2) return;
    const timer = setTimeout(() => void ask({ variables: { text } }).catch(() => undefined), 300);
    return () => clearTimeout(timer);
  }, [typed, ask]);
  const known = new Set([found.id, ...found.contradictions.map((one) => one.id)]);
  const others = (data?.learnings.edges ?? []).map(({ node }) => node).filter((one) => !known.has(one.id));
  return (
    <Sheet open close={close} heading="Which one says the opposite?">
      <p className={css.quiet}>Both pages will show the other. Neither is wrong for it: they may hold under different conditions.</p>
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
      <ul className={css.starters} aria-label="Learnings found">
        {others.map((other) => (
          <li key={other.id}>
            <p className={css.sentence}>{other.learning.sentence}</p>
            <Button
              small
              onClick={() => {
                void oppose(found, other).then((problem) => problem === undefined && close());
              }}
            >
              Link the two
            </Button>
          </li>
        ))}
      </ul>
      {error && <p role="status">Nothing could be looked for. Check the connection and type on.</p>}
      {!error && data !== undefined && others.length === 0 && <p role="status">No other learning has these words.</p>}
      <ButtonRow>
        <Button onClick={close}>Not now</Button>
      </ButtonRow>
    </Sheet>
  );
}
