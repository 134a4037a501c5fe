import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import type { Day } from '../../app/scalars.js';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { DateField } from '../../ui/form/text-fields.js';
import css from './okrs.module.css';

const PlanCycle_Mutation = graphql(`
  mutation PlanCycle($input: PlanCycleArgs!) {
    planCycle(input: $input) {
      cycle {
        id
        startsOn
        endsOn
        draftingFrom
        version
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

interface Days {
  readonly number: number;
  readonly draftingFrom: Day;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly note?: string | null;
}

interface Props {
  readonly engagementId: string;
  readonly days: Days;
  /** A cycle that gets other days; without one the next is planned. */
  readonly cycle?: { readonly id: string; readonly version: number };
  readonly close: () => void;
}

/** The days of a cycle: those of the programme are proposed. */
export function PlanCycleSheet({ engagementId, days, cycle, close }: Props): ReactElement {
  const { number, draftingFrom, startsOn, endsOn, note } = days;
  const form = useCairnForm<{ draftingFrom: Day; startsOn: Day; endsOn: Day }>({ draftingFrom, startsOn, endsOn });
  const [plan] = useMutation(PlanCycle_Mutation, { refetchQueries: ['CyclePage'], awaitRefetchQueries: true });
  const toast = useToast();
  const heading = cycle ? `Change the days of cycle ${number}` : `Plan cycle ${number}`;
  return (
    <Sheet open close={close} heading={heading}>
      <Form
        form={form}
        label={heading}
        send={async (values, idempotencyKey) =>
          (await plan({ variables: { input: { engagementId, cycleId: cycle?.id ?? null, version: cycle?.version ?? null, ...values, idempotencyKey } } })).data
            ?.planCycle.errors
        }
        done={() => {
          toast({ words: cycle ? `Cycle ${number} has new days. Nobody was told by mail.` : `Cycle ${number} is planned. Nobody was told by mail.` });
          close();
        }}
      >
        {note && <p className={css.detail}>{note}</p>}
        <DateField
          form={form}
          name="draftingFrom"
          label="Teams may write from"
          hint="Drafting opens by itself at 08:00 that day, and everybody who writes gets one mail."
          required="Choose the day on which drafting begins"
        />
        <div className={css.pair}>
          <DateField form={form} name="startsOn" label="First day of the cycle" required="Choose the first day" />
          <DateField form={form} name="endsOn" label="Last day, which still counts" required="Choose the last day" />
        </div>
        <ButtonRow>
          <Submit>{cycle ? 'Change the days' : `Plan cycle ${number}`}</Submit>
          <Button onClick={close}>Leave it</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
