import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { firstName, listed, plural } from '../../app/words.js';
import { PartError, Skeleton } from '../../ui/states/page-states.js';
import type { TraineeFacts } from './cohorts.documents.js';
import css from './cohorts.module.css';
import { TraineeMove_Query, type MoveFacts as Facts } from './move.documents.js';

/** So many titles are read at once; more are unfolded. */
const few = 5;

function Steps({ titles }: { readonly titles: readonly string[] }): ReactElement {
  if (titles.length <= few) return <>{listed(titles)}</>;
  return (
    <details>
      <summary>{plural(titles.length, 'step', 'steps')}</summary>
      <ul className={css.steps}>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </details>
  );
}

/** Steps by what becomes of them where another version is learned from. */
function OtherVersion({ move, first }: { readonly move: Facts; readonly first: string }): ReactElement {
  const { cohortName, versionNumber, counts, goesOn, again, gone, added } = move;
  const groups = [
    { term: 'Counts there', titles: counts },
    { term: 'Goes on there', titles: goesOn },
    { term: 'To be done again, as it is asked in another way', titles: again },
    { term: 'No part of it there; stays on record', titles: gone },
    { term: 'New there', titles: added },
  ].filter(({ titles }) => titles.length > 0);
  return (
    <>
      <p>
        {cohortName} learns from version {versionNumber} of the programme.{' '}
        {counts.length + goesOn.length === 0
          ? `Nothing that ${first} has done is part of it.`
          : `What ${first} has passed counts wherever it has the same step.`}
      </p>
      <dl className={css.moves}>
        {groups.map(({ term, titles }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <Steps titles={titles} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Before somebody is moved: what counts in that cohort, what is new there, and whether they wait for a place. */
export function MoveFacts({ trainee, toCohortId }: { readonly trainee: TraineeFacts; readonly toCohortId: string }): ReactElement | null {
  const { data, error, refetch } = useQuery(TraineeMove_Query, { variables: { traineeId: trainee.id, toCohortId }, fetchPolicy: 'cache-and-network' });
  const first = firstName(trainee.name);
  if (error) return <PartError what="What counts there" retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={2} twoLines={false} />;
  const move = data.traineeMove;
  if (move.closed !== null) return <p>{move.closed}</p>;
  return (
    <>
      {move.waits && <p>{`${move.cohortName} is full: ${first} waits for a place there, and what they did is kept for it.`}</p>}
      {move.isSameVersion ? <p>{`What ${first} has passed goes with them.`}</p> : <OtherVersion move={move} first={first} />}
    </>
  );
}
