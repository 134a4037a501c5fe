import type { ReactElement } from 'react';
import { useSwitchPractice } from '../../app/acts/use-switch-practice.js';
import { Button } from '../../ui/button/button.js';
import { Tag } from '../../ui/marks/marks.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';

interface PracticesProps {
  readonly here: string;
  readonly practices: readonly { readonly id: string; readonly name: string; readonly isSample: boolean }[];
}

/** Who belongs to several practices opens one at a time; each knows nothing of the others. */
export function PracticesSection({ here, practices }: PracticesProps): ReactElement {
  const open = useSwitchPractice();
  return (
    <RuledSection heading="Your practices" count={practices.length}>
      <RowList label="Your practices">
        {practices.map(({ id, name, isSample }) => (
          <Row
            key={id}
            id={id}
            title={name}
            detail={isSample ? <Tag hatched>sample</Tag> : undefined}
            when={id === here ? 'open here' : undefined}
            button={
              id === here ? undefined : (
                <Button small aria-label={`Open ${name}`} onClick={() => void open(id)}>
                  Open
                </Button>
              )
            }
          />
        ))}
      </RowList>
    </RuledSection>
  );
}
