import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { AddLearning } from '../../app/learning-link.js';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import type { Opening_OpeningFragment } from '../../graphql/graphql.js';
import { Button } from '../../ui/button/button.js';
import { ReasonSheet } from '../../ui/dialog/reason-sheet.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { forWhom, OpeningCitations } from './opening-citations.js';
import { labelOf, thenAgain } from './training-acts.js';
import css from './training.module.css';

export const Opening_opening = graphql(`
  fragment Opening_opening on GateOpening {
    id
    teamName
    personName
    reason
    endsOn
    status
    openedAt
    openedByName
    closedAt
    closedByName
    closedReason
    version
    citations {
      ...CitationsHere_here @unmask
    }
    availableActions {
      ...TrainingAct_action @unmask
    }
  }
`);

const CloseGateOpening_Mutation = graphql(`
  mutation CloseGateOpening($input: CloseGateOpeningArgs!) {
    closeGateOpening(input: $input) {
      opening {
        ...Opening_opening @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

type Opening = Opening_OpeningFragment;

function Standing({ opening }: { readonly opening: Opening }): ReactElement {
  if (opening.status === 'OPEN')
    return (
      <>
        open until <Time day={opening.endsOn} />
      </>
    );
  if (opening.status === 'CLOSED' && opening.closedAt)
    return (
      <>
        closed <Time at={opening.closedAt} />
      </>
    );
  return (
    <>
      ended <Time day={opening.endsOn} />
    </>
  );
}

/** What was opened before everybody was trained: for whom, why, until when, and who closed it. */
export function OpeningsSection({ engagementId, openings }: { readonly engagementId: string; readonly openings: readonly Opening[] }): ReactElement | null {
  const [closing, close] = useState<Opening>();
  const [send] = useMutation(CloseGateOpening_Mutation, thenAgain);
  if (openings.length === 0) return null;
  return (
    <RuledSection heading="Opened early" count={openings.length}>
      <RowList label="Opened early">
        {openings.map((opening) => {
          const label = labelOf(opening.availableActions, 'closeGateOpening');
          return (
            <Row
              key={opening.id}
              id={opening.id}
              name={forWhom(opening)}
              title={<q className={css.said}>{opening.reason}</q>}
              detail={
                <>
                  {opening.openedByName}, <Time at={opening.openedAt} />
                  {opening.closedReason && `. Closed by ${opening.closedByName ?? 'somebody who left'}: ${opening.closedReason}`}
                </>
              }
              when={<Standing opening={opening} />}
              button={
                label && (
                  <Button small onClick={() => close(opening)}>
                    {label}
                  </Button>
                )
              }
              more={<AddLearning kind="GATE_OPENING" id={opening.id} />}
            />
          );
        })}
      </RowList>
      <OpeningCitations engagementId={engagementId} openings={openings} />
      {closing && (
        <ReasonSheet
          question={`Close the gate again for ${forWhom(closing) === 'Everybody' ? 'everybody' : forWhom(closing)}?`}
          confirm="Close it"
          back="Leave it open"
          missing="Say why it closes"
          fact="Closed. What was written meanwhile stays."
          close={() => close(undefined)}
          send={async (reason, idempotencyKey) =>
            (await send({ variables: { input: { openingId: closing.id, version: closing.version, reason, idempotencyKey } } })).data?.closeGateOpening.errors
          }
        >
          <p>Whoever is not trained can no longer change OKRs. What they have written stays, and they can go on reading.</p>
        </ReasonSheet>
      )}
    </RuledSection>
  );
}
