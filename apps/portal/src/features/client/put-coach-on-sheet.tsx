import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { partWords } from '../../app/client-words.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { CoachingPart } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { RadioGroup, Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';

const PutCoachOn_Mutation = graphql(`
  mutation PutCoachOn($input: PutCoachOnInput!) {
    putCoachOn(input: $input) {
      engagement {
        id
        ...ClientSettings_engagement
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export interface CoachToChoose {
  readonly personId: string;
  readonly name: string;
  readonly engagements?: number;
}

interface Props {
  readonly engagementId: string;
  /** An empty person: one is chosen here. */
  readonly chosen: { readonly personId: string; readonly part: CoachingPart };
  readonly coaches: readonly CoachToChoose[];
  readonly lead: string | undefined;
  readonly close: () => void;
}

const words = ({ name, engagements }: CoachToChoose): string =>
  engagements === undefined ? name : `${name}, ${plural(engagements, 'open engagement', 'open engagements')}`;

/** Puts a coach on the engagement, or gives one who is on it another part. */
export function PutCoachOnSheet({ engagementId, chosen, coaches, lead, close }: Props): ReactElement {
  const [put] = useMutation(PutCoachOn_Mutation, { refetchQueries: ['ClientHistory'] });
  const toast = useToast();
  const form = useCairnForm<{ personId: string; part: CoachingPart }>(chosen);
  const known = coaches.find(({ personId }) => personId === chosen.personId)?.name;
  const nameOf = (id: string): string => coaches.find(({ personId }) => personId === id)?.name ?? 'The coach';
  return (
    <Sheet open close={close} heading={known ? `Change the part of ${known}` : 'Put a coach on'}>
      <Form
        form={form}
        label="Put a coach on"
        send={async (values, idempotencyKey) => (await put({ variables: { input: { ...values, engagementId, idempotencyKey } } })).data?.putCoachOn.errors}
        done={() => {
          const { personId, part } = form.getValues();
          toast({ words: `${nameOf(personId)} is ${partWords[part].toLowerCase()} now.` });
          close();
        }}
      >
        {!known && (
          <Select
            form={form}
            name="personId"
            label="Coach"
            empty="Choose a coach"
            required="Choose a coach"
            choices={coaches.map((coach) => ({ value: coach.personId, label: words(coach) }))}
          />
        )}
        <RadioGroup
          form={form}
          name="part"
          label="Part"
          choices={[
            { value: 'CO_COACH', label: partWords.CO_COACH, hint: 'Works with the client and plans its dates.' },
            { value: 'SHADOW', label: partWords.SHADOW, hint: 'Sees everything, changes nothing.' },
            { value: 'LEAD', label: partWords.LEAD, hint: lead ? `${lead} becomes a co-coach.` : 'Answers for the engagement.' },
          ]}
        />
        <ButtonRow>
          <Submit>{known ? 'Change the part' : 'Put on'}</Submit>
          <Button onClick={close}>Leave it as it is</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
