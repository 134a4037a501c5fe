import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { useState, type ReactElement } from 'react';
import { modeChoices } from '../../app/client-words.js';
import type { Day } from '../../app/scalars.js';
import { useViewer } from '../../app/session.js';
import { useReading } from '../../app/time/time.js';
import { plainDaysFrom } from '../../app/time/time-text.js';
import { graphql } from '../../graphql/gql.js';
import type { EngagementMode } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { RadioGroup, Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { DateField, TextArea } from '../../ui/form/text-fields.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './client.module.css';
import type { CoachToChoose } from './put-coach-on-sheet.js';

const StartEngagement_client = graphql(`
  fragment StartEngagement_client on Client {
    id
    name
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

const StartEngagement_Mutation = graphql(`
  mutation StartEngagement($input: StartEngagementInput!) {
    startEngagement(input: $input) {
      client {
        id
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
  readonly client: FragmentType<typeof StartEngagement_client>;
  readonly coaches: readonly CoachToChoose[];
}

/** Once an engagement is closed the next one can begin. */
export function StartEngagement({ client, coaches }: Props): ReactElement | null {
  const { data } = useSuspenseFragment({ fragment: StartEngagement_client, from: client });
  const [open, setOpen] = useState(false);
  if (!data.availableActions.some(({ action, state }) => action === 'startEngagement' && state.__typename === 'Allowed')) return null;
  return (
    <RuledSection heading="The next engagement">
      <div className={css.line}>
        <p>Nothing is running with {data.name}. A new engagement starts with the lengths of your practice’s template.</p>
        <Button small onClick={() => setOpen(true)}>
          Start an engagement
        </Button>
      </div>
      <Sheet open={open} close={() => setOpen(false)} heading={`Start an engagement with ${data.name}`}>
        <StartForm clientId={data.id} clientName={data.name} coaches={coaches} close={() => setOpen(false)} />
      </Sheet>
    </RuledSection>
  );
}

function StartForm({
  clientId,
  clientName,
  coaches,
  close,
}: {
  readonly clientId: string;
  readonly clientName: string;
  readonly coaches: readonly CoachToChoose[];
  readonly close: () => void;
}): ReactElement {
  const [start] = useMutation(StartEngagement_Mutation, { refetchQueries: ['ClientSettingsPage', 'ClientHistory'] });
  const viewer = useViewer();
  const toast = useToast();
  const reading = useReading();
  const form = useCairnForm<{ mode: EngagementMode; startsOn: string; outcome: string; leadCoachId: string }>({
    mode: 'COACHING',
    startsOn: plainDaysFrom(reading, 7),
    outcome: '',
    leadCoachId: viewer.id,
  });
  const chooses = viewer.roles.some(({ role }) => role === 'OWNER') && coaches.length > 1;
  return (
    <Form
      form={form}
      label="Start an engagement"
      send={async ({ startsOn, outcome, ...values }, idempotencyKey) =>
        (await start({ variables: { input: { ...values, startsOn: startsOn as Day, outcome: outcome.trim() || null, clientId, idempotencyKey } } })).data
          ?.startEngagement.errors
      }
      done={() => {
        toast({ words: `A new engagement with ${clientName} stands. Its first steps are on the home page.` });
        close();
      }}
    >
      <RadioGroup form={form} name="mode" label="Mode" choices={modeChoices} />
      <DateField form={form} name="startsOn" label="First day" required="Choose the first day" />
      {chooses && (
        <Select form={form} name="leadCoachId" label="Lead coach" choices={coaches.map(({ personId, name }) => ({ value: personId, label: name }))} />
      )}
      <TextArea form={form} name="outcome" label="What the client wants" optional serif rows={2} limit={300} />
      <ButtonRow>
        <Submit>Start it</Submit>
        <Button onClick={close}>Not now</Button>
      </ButtonRow>
    </Form>
  );
}
