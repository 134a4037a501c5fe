import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useReading } from '../../app/time/time.js';
import { dayOf } from '../../app/time/time-text.js';
import type { Day } from '../../app/scalars.js';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { ReasonSheet } from '../../ui/dialog/reason-sheet.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { DateField, TextArea, TextField } from '../../ui/form/text-fields.js';
import type { RosterFacts, TeamFacts } from './people.route.js';

const OptOutTeam_Mutation = graphql(`
  mutation OptOutTeam($input: OptOutTeamInput!) {
    optOutTeam(input: $input) {
      team {
        id
        version
        optOut {
          on
          reason
          decidedBy
        }
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

const TakeTeamBack_Mutation = graphql(`
  mutation TakeTeamBack($input: TakeTeamBackInput!) {
    takeTeamBack(input: $input) {
      team {
        id
        version
        optOut {
          on
          reason
          decidedBy
        }
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

interface Props {
  readonly team: TeamFacts;
  readonly roster: RosterFacts;
  readonly close: () => void;
}

const again = { refetchQueries: ['PeoplePage'] };

/** A team leaves the programme: from when, why, and who decided it. */
export function OptOutSheet({ team, roster, close }: Props): ReactElement {
  const { now, zone } = useReading();
  const form = useCairnForm<{ on: Day; reason: string; decidedBy: string }>({ on: dayOf(now, zone), reason: '', decidedBy: '' });
  const [leave] = useMutation(OptOutTeam_Mutation, again);
  const toast = useToast();
  return (
    <Sheet open close={close} heading={`${team.name} leaves the programme?`}>
      <Form
        form={form}
        label={`${team.name} leaves the programme`}
        send={async (values, idempotencyKey) =>
          (await leave({ variables: { input: { ...values, engagementId: roster.engagementId, teamId: team.id, version: team.version, idempotencyKey } } })).data
            ?.optOutTeam.errors
        }
        done={() => {
          toast({ words: `${team.name} has left the programme. It can be taken back.` });
          close();
        }}
      >
        <p>Its people stay on the list, and it is counted apart from now on. Day, reason and name go into the record.</p>
        <DateField form={form} name="on" label="Left on" required="Enter the day on which the team left" />
        <TextArea form={form} name="reason" label="Reason" rows={2} limit={1000} required="Say why the team leaves" />
        <TextField form={form} name="decidedBy" label="Decided by" hint="As the client names them." required="Enter who decided it" />
        <ButtonRow>
          <Submit>Let it leave</Submit>
          <Button onClick={close}>Keep it in</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}

/** A team that left comes back into the programme. */
export function TakeBackSheet({ team, roster, close }: Props): ReactElement {
  const [takeBack] = useMutation(TakeTeamBack_Mutation, again);
  return (
    <ReasonSheet
      question={`Take ${team.name} back into the programme?`}
      missing="Say why the team comes back"
      confirm="Take it back"
      back="Leave it out"
      fact={`${team.name} is back in the programme.`}
      close={close}
      send={async (reason, idempotencyKey) =>
        (await takeBack({ variables: { input: { reason, engagementId: roster.engagementId, teamId: team.id, version: team.version, idempotencyKey } } })).data
          ?.takeTeamBack.errors
      }
    >
      It counts again from now on. That it had left stays in the record.
    </ReasonSheet>
  );
}
