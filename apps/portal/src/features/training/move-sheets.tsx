import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import type { Day } from '../../app/scalars.js';
import { listed, plural } from '../../app/words.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { ReasonSheet } from '../../ui/dialog/reason-sheet.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { NumberField } from '../../ui/form/number-field.js';
import { DateField, TextField } from '../../ui/form/text-fields.js';
import { TimeField } from '../../ui/form/time-field.js';
import css from './training.module.css';
import { meetingOf } from './training-words.js';
import type { WorkshopFacts } from './workshop.document.js';
import { CancelWorkshop_Mutation, RescheduleWorkshop_Mutation } from './workshop.mutations.js';

interface Props {
  readonly workshop: WorkshopFacts;
  readonly close: () => void;
}

/** Who hears of a change: by name where they are few. */
function told({ seats }: WorkshopFacts): string | undefined {
  const names = seats.filter(({ state }) => state === 'BOOKED' || state === 'INVITED').map(({ personName }) => personName);
  if (names.length === 0) return undefined;
  return names.length <= 4 ? listed(names) : plural(names.length, 'person', 'people');
}

/** Another date, with who gets a mail. */
export function RescheduleSheet({ workshop, close }: Props): ReactElement {
  const form = useCairnForm({ on: workshop.on as string, time: workshop.time, minutes: workshop.minutes as number | null, place: workshop.place ?? '' });
  const [move] = useMutation(RescheduleWorkshop_Mutation);
  const toast = useToast();
  const who = told(workshop);
  return (
    <Sheet open close={close} heading={`Reschedule ${workshop.title}`}>
      <Form
        form={form}
        label="Reschedule"
        send={async ({ on, time, minutes, place }, idempotencyKey) => {
          const input = { workshopId: workshop.id, version: workshop.version, on: on as Day, time, minutes, place: place || null, idempotencyKey };
          return (await move({ variables: { input } })).data?.rescheduleWorkshop.errors;
        }}
        done={() => {
          toast({ words: who ? 'Moved. Everybody who is to come gets a mail with the new date.' : 'Moved.' });
          close();
        }}
      >
        <p>
          Now <Time meeting={meetingOf(workshop)} length="long" />.
        </p>
        <DateField form={form} name="on" label="Date" hint={`In the time zone of ${workshop.clientName}.`} required="Enter the date" />
        <TimeField form={form} name="time" label="Begins at" required="Enter when it begins" />
        <NumberField form={form} name="minutes" label="Minutes" min={15} max={960} step={15} required="Enter how long it takes" />
        <TextField form={form} name="place" label="Place" hint="A room, or the address of the call." optional />
        <p className={css.facts}>
          {who
            ? `${who} ${who.includes(' and ') || /^\d/.test(who) ? 'get' : 'gets'} a mail, and calendars move along.`
            : 'Nobody is booked or invited, so nobody gets a mail.'}
        </p>
        <ButtonRow>
          <Submit>Move it</Submit>
          <Button onClick={close}>Keep the date</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}

/** It will not take place: why, and who reads that. */
export function CancelWorkshopSheet({ workshop, close }: Props): ReactElement {
  const [cancel] = useMutation(CancelWorkshop_Mutation);
  const who = told(workshop);
  return (
    <ReasonSheet
      question={`Cancel ${workshop.title}?`}
      label="Reason"
      hint={who ? 'Everybody who was to come reads it.' : 'It goes into the record.'}
      missing="Say why it is cancelled"
      confirm="Cancel the workshop"
      back="Keep it"
      fact="Cancelled."
      close={close}
      send={async (reason, idempotencyKey) =>
        (await cancel({ variables: { input: { workshopId: workshop.id, version: workshop.version, reason, idempotencyKey } } })).data?.cancelWorkshop.errors
      }
    >
      <p>
        {who ? `${who} ${who.includes(' and ') || /^\d/.test(who) ? 'get' : 'gets'} a mail, and the date leaves the calendar.` : 'Nobody is booked or invited.'}{' '}
        It cannot be called back; you can plan another one.
      </p>
    </ReasonSheet>
  );
}
