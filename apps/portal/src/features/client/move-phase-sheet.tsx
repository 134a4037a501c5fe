import { useMutation, useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useWatch } from 'react-hook-form';
import type { Day } from '../../app/scalars.js';
import { asDay } from '../../app/time/moments.js';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Checkbox } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { DateField } from '../../ui/form/text-fields.js';
import css from './client.module.css';

const PhaseMovePreview_Query = graphql(`
  query PhaseMovePreview($input: PhaseMoveInput!) {
    phaseMovePreview(input: $input) {
      shifts {
        phaseId
        name
        fromStartsOn
        fromEndsOn
        startsOn
        endsOn
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

const MovePhase_Mutation = graphql(`
  mutation MovePhase($input: MovePhaseInput!) {
    movePhase(input: $input) {
      engagement {
        id
        moment
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

interface Props {
  readonly engagementId: string;
  readonly phase: {
    readonly id: string;
    readonly name: string;
    readonly startsOn: Day;
    readonly endsOn: Day;
    readonly state: string;
    readonly version: number;
  };
  readonly clientName: string;
  readonly close: () => void;
}

/** New dates for one phase, with what that does to the later ones before it is done. */
export function MovePhaseSheet({ engagementId, phase, clientName, close }: Props): ReactElement {
  const [move] = useMutation(MovePhase_Mutation, { refetchQueries: ['ClientHistory'] });
  const toast = useToast();
  const form = useCairnForm<{ startsOn: string; endsOn: string; agreed: boolean }>({ startsOn: phase.startsOn, endsOn: phase.endsOn, agreed: false });
  const [startsOn, endsOn] = useWatch({ control: form.control, name: ['startsOn', 'endsOn'] }).map(asDay);
  return (
    <Sheet open close={close} heading={`Move the dates of ${phase.name}`}>
      <Form
        form={form}
        label="Move dates"
        send={async (values, idempotencyKey) =>
          (
            await move({
              variables: {
                input: {
                  engagementId,
                  phaseId: phase.id,
                  version: phase.version,
                  startsOn: values.startsOn as Day,
                  endsOn: values.endsOn as Day,
                  agreed: values.agreed,
                  idempotencyKey,
                },
              },
            })
          ).data?.movePhase.errors
        }
        done={() => {
          toast({ words: `${phase.name} has new dates. Nobody was told by mail.` });
          close();
        }}
      >
        <div className={css.pair}>
          <DateField
            form={form}
            name="startsOn"
            label="First day"
            required="Choose the first day"
            hint={phase.state === 'NOW' ? 'It has begun, so only its last day can move.' : undefined}
          />
          <DateField form={form} name="endsOn" label="Last day" required="Choose the last day" />
        </div>
        {startsOn && endsOn && (startsOn !== phase.startsOn || endsOn !== phase.endsOn) && (
          <Preview input={{ engagementId, phaseId: phase.id, startsOn, endsOn }} refused={!form.formState.isValid && form.formState.isSubmitted} />
        )}
        <Checkbox form={form} name="agreed" label={`${clientName} agreed to these dates`} />
        <ButtonRow>
          <Submit>Move the dates</Submit>
          <Button onClick={close}>Leave them</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}

interface PreviewProps {
  readonly input: { readonly engagementId: string; readonly phaseId: string; readonly startsOn: Day; readonly endsOn: Day };
  /** The form says already why it cannot be. */
  readonly refused: boolean;
}

function Preview({ input, refused }: PreviewProps): ReactElement | null {
  const { data, previousData, error } = useQuery(PhaseMovePreview_Query, { variables: { input }, fetchPolicy: 'no-cache' });
  const preview = (data ?? previousData)?.phaseMovePreview;
  if (error) return <p className={css.detail}>What this does to the later phases could not be loaded.</p>;
  if (!preview) return null;
  if (preview.errors[0]) return refused ? null : <p role="status">{preview.errors[0].message}</p>;
  return (
    <div role="status">
      <p className={css.detail}>{preview.shifts.length > 1 ? `This moves ${preview.shifts.length} phases:` : 'This moves only this phase:'}</p>
      <div className={css.shifts}>
        {preview.shifts.map((shift) => (
          <div key={shift.phaseId}>
            <span>{shift.name}</span>
            <span>
              <span className={css.was}>
                <Time day={shift.fromStartsOn} /> to <Time day={shift.fromEndsOn} />
              </span>{' '}
              <Time day={shift.startsOn} /> to <Time day={shift.endsOn} />
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
