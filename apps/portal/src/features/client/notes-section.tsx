import { useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { useRef, useState, type ReactElement } from 'react';
import { useViewer } from '../../app/session.js';
import { graphql } from '../../graphql/gql.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { Button } from '../../ui/button/button.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './client.module.css';
import { BinnedNotes } from './binned-notes.js';
import { NoteForm } from './note-form.js';
import { NoteView, type NoteView_note } from './note-view.js';

const NotesSection_engagement = graphql(`
  fragment NotesSection_engagement on Engagement {
    id
    coaches {
      personId
    }
    holders {
      personId
      name
    }
    availableActions {
      action
      state {
        ... on Allowed {
          label
        }
      }
    }
  }
`);

interface Props {
  readonly engagement: FragmentType<typeof NotesSection_engagement>;
  readonly notes: readonly ({ readonly id: string } & FragmentType<typeof NoteView_note>)[];
  readonly clientName: string;
  readonly slug: string;
}

/** What was noted about the engagement, private and shared, the newest first. */
export function NotesSection({ engagement, notes, clientName, slug }: Props): ReactElement {
  const { data } = useSuspenseFragment({ fragment: NotesSection_engagement, from: engagement });
  const viewer = useViewer();
  const [writing, setWriting] = useState(false);
  const [bin, setBin] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const coaches = data.coaches.some(({ personId }) => personId === viewer.id);
  const may = data.availableActions.some(({ action, state }) => action === 'writeNote' && state.__typename === 'Allowed');
  const readers = { practice: viewer.practice.name, client: clientName, holders: [...new Set(data.holders.map(({ name }) => name))] };
  usePageActs(may ? [{ id: 'write-note', words: 'Write a note', keys: 'n', run: () => setWriting(true) }] : []);
  return (
    <RuledSection
      heading="Notes"
      count={notes.length}
      act={
        may && !writing ? (
          <Button ref={add} small onClick={() => setWriting(true)}>
            Write a note
          </Button>
        ) : undefined
      }
    >
      <div className={css.notes}>
        {writing && (
          <NoteForm
            draft={`note/${data.id}`}
            readers={readers}
            coaches={coaches}
            engagementId={data.id}
            close={() => {
              setWriting(false);
              requestAnimationFrame(() => add.current?.focus());
            }}
          />
        )}
        {notes.length === 0 && !writing && <p className={css.detail}>What you hear and agree on stands here. A note is yours alone until you share it.</p>}
        {notes.map((note) => (
          <NoteView key={note.id} note={note} readers={readers} coaches={coaches} />
        ))}
        {may && (
          <div>
            <Button look="quiet" small aria-expanded={bin} onClick={() => setBin(!bin)}>
              {bin ? 'Close the bin' : 'Notes in the bin'}
            </Button>
            {bin && <BinnedNotes slug={slug} />}
          </div>
        )}
      </div>
    </RuledSection>
  );
}
