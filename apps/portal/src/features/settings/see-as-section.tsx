import type { ReactElement } from 'react';
import { useSeeAs } from '../../app/acts/use-see-as.js';
import { Button } from '../../ui/button/button.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './settings.module.css';

interface SeeAsProps {
  readonly me: string;
  readonly seenBy: { readonly name: string } | null;
  readonly people: readonly { readonly id: string; readonly name: string; readonly does: string; readonly clientName: string | null }[];
}

/** The sample practice through the eyes of its people. */
export function SeeAsSection({ me, seenBy, people }: SeeAsProps): ReactElement {
  const { seeAs, stop } = useSeeAs();
  // Half a hundred people in one list would bury the rest of the page.
  const places = [...new Set(people.map(({ clientName }) => clientName))].sort((one, other) => (one ?? '').localeCompare(other ?? ''));
  return (
    <RuledSection
      id="see-as"
      heading="See the sample as"
      count={people.length}
      note={seenBy ? `${seenBy.name} is looking` : undefined}
      act={
        seenBy && (
          <Button small onClick={() => void stop()}>
            Back to {seenBy.name}
          </Button>
        )
      }
    >
      {places.map((place) => (
        <details key={place ?? ''} className={css.fold} open={place === null || people.some(({ id, clientName }) => id === me && clientName === place)}>
          <summary>{place ?? 'The practice'}</summary>
          <RowList label={place === null ? 'People of the sample practice' : `People of ${place}`}>
            {people
              .filter(({ clientName }) => clientName === place)
              .map(({ id, name, does }) => (
                <Row
                  key={id}
                  id={`${id} ${place ?? ''}`}
                  title={name}
                  detail={does}
                  when={id === me ? 'you see this as' : undefined}
                  button={
                    id === me ? undefined : (
                      <Button small aria-label={`See as ${name}`} onClick={() => void seeAs(id)}>
                        See as
                      </Button>
                    )
                  }
                />
              ))}
          </RowList>
        </details>
      ))}
    </RuledSection>
  );
}
