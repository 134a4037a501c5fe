import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { graphql } from '../graphql/gql.js';
import { Button } from '../ui/button/button.js';
import { RuledSection } from '../ui/section/ruled-section.js';
import { PartError } from '../ui/states/page-states.js';
import { isTakenBackHere, useTakeBackEarlier } from './acts/take-back-earlier.js';
import css from './earlier-activity.module.css';
import { Time } from './time/time.js';

const EarlierActivity_Query = graphql(`
  query EarlierActivity {
    activity {
      id
      at
      text
      path
      undo {
        act
        id
      }
    }
  }
`);

/** What this person did in the last thirty days, on any device. */
export function EarlierActivity(): ReactElement | null {
  const { data, error, refetch } = useQuery(EarlierActivity_Query, { fetchPolicy: 'network-only' });
  const takeBack = useTakeBackEarlier();
  if (error) return <PartError what="What you did earlier" retry={() => void refetch()} />;
  if (!data || data.activity.length === 0) return null;
  return (
    <RuledSection heading="The last 30 days" level={3}>
      <ul className={css.list}>
        {data.activity.map(({ id, at, text, path, undo }) => (
          <li key={id}>
            {path ? <Link to={path}>{text}</Link> : text}
            <span className={css.when}>
              <Time at={at} />
              {undo && isTakenBackHere(undo) && (
                <Button small aria-label={`Undo: ${text}`} onClick={() => void takeBack(undo)}>
                  Undo
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </RuledSection>
  );
}
