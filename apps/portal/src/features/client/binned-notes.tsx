import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import type { BinnedNotesQuery } from '../../graphql/graphql.js';
import { Button } from '../../ui/button/button.js';
import { PartError } from '../../ui/states/page-states.js';
import css from './client.module.css';
import { useBinNote } from './use-bin-note.js';

const BinnedNotes_Query = graphql(`
  query BinnedNotes($client: String!) {
    engagementNotes(client: $client, binned: true) {
      id
      body
      deletedAt
      version
    }
  }
`);

/** The viewer's own notes in the bin, each with its way back. */
export function BinnedNotes({ slug }: { readonly slug: string }): ReactElement | null {
  const { data, error, refetch } = useQuery(BinnedNotes_Query, { variables: { client: slug }, fetchPolicy: 'cache-and-network' });
  if (error) return <PartError what="The bin" retry={() => void refetch()} />;
  if (!data) return null;
  if (data.engagementNotes.length === 0) return <p className={css.detail}>The bin is empty.</p>;
  return (
    <ul className={css.lines} aria-label="Notes in the bin">
      {data.engagementNotes.map((note) => (
        <BinnedNote key={note.id} note={note} />
      ))}
    </ul>
  );
}

function BinnedNote({ note }: { readonly note: BinnedNotesQuery['engagementNotes'][number] }): ReactElement {
  const { takeOut } = useBinNote(note.id);
  return (
    <li className={css.line}>
      <div>
        <p className={css.body}>{note.body}</p>
        {note.deletedAt && (
          <p className={css.by}>
            in the bin since <Time at={note.deletedAt} />
          </p>
        )}
      </div>
      <Button small onClick={() => void takeOut(note.version)}>
        Take it out
      </Button>
    </li>
  );
}
