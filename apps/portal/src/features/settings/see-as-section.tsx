import type { ReactElement } from 'react';
import { useSeeAs } from '../../app/acts/use-see-as.js';
import { Button } from '../../ui/button/button.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';

interface SeeAsProps {
  readonly me: string;
  readonly seenBy: { readonly name: string } | null;
  readonly people: readonly { readonly id: string; readonly name: string; readonly does: string; readonly clientName: string | null }[];
}

/** The sample practice through the eyes of its people. */
export function SeeAsSection({ me, seenBy, people }: SeeAsProps): ReactElement {
  const { seeAs, stop } = useSeeAs();
  return (
    <RuledSection
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
      <RowList label="People of the sample practice">
        {people.map(({ id, name, does, clientName }) => (
          <Row
            key={`${id} ${clientName ?? ''}`}
            id={`${id} ${clientName ?? ''}`}
            title={name}
            detail={clientName === null ? does : `${does}, ${clientName}`}
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
    </RuledSection>
  );
}
