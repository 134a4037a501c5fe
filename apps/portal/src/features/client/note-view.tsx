import { useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { useState, type ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import { Button } from '../../ui/button/button.js';
import { PrivateMark, SharedMark } from '../../ui/marks/marks.js';
import css from './client.module.css';
import { EditNoteForm } from './edit-note-form.js';
import { whoReads, type NoteReaders } from './note-visibility.js';
import { useBinNote } from './use-bin-note.js';

export const NoteView_note = graphql(`
  fragment NoteView_note on EngagementNote {
    id
    body
    visibility
    authorName
    createdAt
    mine
    version
  }
`);

interface Props {
  readonly note: FragmentType<typeof NoteView_note>;
  readonly readers: NoteReaders;
  readonly coaches: boolean;
}

/** A note on private, hatched ground, or on ground that the client shares. */
export function NoteView({ note, readers, coaches }: Props): ReactElement {
  const { data } = useSuspenseFragment({ fragment: NoteView_note, from: note });
  const [editing, setEditing] = useState(false);
  const { bin } = useBinNote(data.id);
  if (editing) return <EditNoteForm note={data} readers={readers} coaches={coaches} close={() => setEditing(false)} />;
  const words = (
    <>
      <p className={css.body}>{data.body}</p>
      <div className={css.by}>
        <span>
          {data.mine ? 'You' : data.authorName}, <Time at={data.createdAt} />
        </span>
        {data.mine && (
          <>
            <Button look="quiet" small onClick={() => setEditing(true)}>
              Edit
            </Button>
            <Button look="quiet" small onClick={() => void bin(data.version)}>
              Move to the bin
            </Button>
          </>
        )}
      </div>
    </>
  );
  const who = whoReads(data.visibility, readers);
  return (
    <article className={css.note}>
      {data.visibility === 'CLIENT' ? (
        <>
          <SharedMark who={who} />
          {words}
        </>
      ) : (
        <PrivateMark who={who}>{words}</PrivateMark>
      )}
    </article>
  );
}
