import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { actState } from '../../app/act-state.js';
import type { Day } from '../../app/scalars.js';
import { Time } from '../../app/time/time.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { NumberField } from '../../ui/form/number-field.js';
import { DateField, TextField } from '../../ui/form/text-fields.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { AddInterviewSlots_Mutation, again, RemoveInterviewSlot_Mutation, type DeskFacts } from './applications.documents.js';

/** Times for talks: whoever was asked to one chooses among those that are free. */
export function SlotsSection({ desk }: { readonly desk: DeskFacts }): ReactElement {
  const [adding, setAdding] = useState(false);
  const form = useCairnForm({ on: '', times: '', minutes: 30 as number | null, place: '' });
  const [remove] = useMutation(RemoveInterviewSlot_Mutation, again);
  const removal = useIdempotencyKey();
  const toast = useToast();
  const takeAway = (slotId: string, version: number): void =>
    void remove({ variables: { input: { slotId, version, idempotencyKey: removal.key } } }).then(
      ({ data }) => {
        removal.renew();
        toast({ words: data?.removeInterviewSlot.errors[0]?.message ?? 'This time is no longer offered.' });
      },
      () => toast({ words: 'This was not done. Somebody may have taken it meanwhile. Look again.' }),
    );
  const [add] = useMutation(AddInterviewSlots_Mutation, again);
  const close = (): void => setAdding(false);
  return (
    <RuledSection
      heading="Times for talks"
      count={desk.slots.length}
      act={
        <Button small onClick={() => setAdding(true)}>
          Add
        </Button>
      }
    >
      {desk.slots.length === 0 ? (
        <EmptyState kind="first" headline="Times at which you can talk will stand here.">
          Whoever is asked to a talk chooses one by themselves.
        </EmptyState>
      ) : (
        <RowList label="Times for talks">
          {desk.slots.map(({ id, startsAt, withName, applicantName, version, availableActions }) => (
            <Row
              key={id}
              id={id}
              title={<Time at={startsAt} />}
              detail={applicantName ? `${applicantName} with ${withName}` : `free, with ${withName}`}
              button={
                actState(availableActions, 'removeInterviewSlot') === 'allowed' && (
                  <Button look="quiet" small onClick={() => takeAway(id, version)}>
                    Remove
                    <span className="visually-hidden">
                      {' '}
                      the talk on <Time at={startsAt} />
                    </span>
                  </Button>
                )
              }
            />
          ))}
        </RowList>
      )}
      {adding && (
        <Sheet open close={close} heading="Add times for talks">
          <Form
            form={form}
            label="Add times for talks"
            done={() => {
              form.reset();
              close();
            }}
            send={async ({ on, times, minutes, place }, idempotencyKey) => {
              const input = {
                programmeId: desk.programmeId,
                on: on as Day,
                times: times.split(/[\s,;]+/).filter(Boolean),
                minutes: minutes ?? 30,
                place,
                idempotencyKey,
              };
              return (await add({ variables: { input } })).data?.addInterviewSlots.errors;
            }}
          >
            <DateField form={form} name="on" label="Day" required="Enter the day" />
            <TextField form={form} name="times" label="Begin at" hint="Such as 09:30, 10:15. In your time zone." required="Enter when they begin" />
            <NumberField form={form} name="minutes" label="Each takes" unit="minutes" min={10} max={120} step={5} required="Enter how long" />
            <TextField form={form} name="place" label="Place" hint="The address of the call, or a room." optional />
            <ButtonRow>
              <Submit>Add</Submit>
              <Button onClick={close}>Back</Button>
            </ButtonRow>
          </Form>
        </Sheet>
      )}
    </RuledSection>
  );
}
