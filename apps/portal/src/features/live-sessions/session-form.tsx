import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import type { Day } from '../../app/scalars.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { NumberField } from '../../ui/form/number-field.js';
import { DateField, TextField } from '../../ui/form/text-fields.js';
import { TimeField } from '../../ui/form/time-field.js';
import { EditSession_Mutation, PlanSession_Mutation, type LiveItem, type Session, type Sessions } from './sessions.document.js';

interface Props {
  readonly of: Sessions;
  readonly item: LiveItem;
  /** Left away for a new date. */
  readonly session?: Session;
  readonly close: () => void;
}

/** A date for a live session: set, moved, or with its recording. */
export function SessionSheet({ of, item, session, close }: Props): ReactElement {
  const isHeld = session?.status === 'HELD';
  const form = useCairnForm({
    ...{ on: (session?.on ?? '') as string, time: session?.time ?? '17:00', minutes: (session?.minutes ?? item.minutes) as number | null },
    ...{ place: session?.place ?? '', recordingUrl: session?.recordingUrl ?? '' },
  });
  const [plan] = useMutation(PlanSession_Mutation);
  const [edit] = useMutation(EditSession_Mutation);
  const toast = useToast();
  const place = of.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? of.timeZone;
  return (
    <Sheet open close={close} heading={isHeld ? `The recording of ${item.title}` : session ? `Move ${item.title}` : `A date for ${item.title}`}>
      <Form
        form={form}
        label={item.title}
        send={async ({ on, time, minutes, place: where, recordingUrl }, idempotencyKey) => {
          const when = { on: on as Day, time, minutes: minutes ?? 0, place: where, idempotencyKey };
          if (!session) return (await plan({ variables: { input: { ...when, cohortId: of.id, itemId: item.itemId } } })).data?.planSession.errors;
          const input = { ...when, sessionId: session.id, version: session.version, recordingUrl };
          return (await edit({ variables: { input } })).data?.editSession.errors;
        }}
        done={() => {
          toast({ words: isHeld ? 'The recording stands with the session.' : 'Trainees get a mail with the date for their calendars.' });
          close();
        }}
      >
        {!isHeld && (
          <>
            <DateField form={form} name="on" label="Date" hint={`The cohort runs from ${of.startsOn} to ${of.endsOn}.`} required="Enter the date" />
            <TimeField form={form} name="time" label="Begins at" hint={`On the clock of ${place}.`} required="Enter when it begins" />
            <NumberField form={form} name="minutes" label="Minutes" min={15} max={600} step={15} required="Enter how long it takes" />
            <TextField form={form} name="place" label="Place" hint="A room, or the address of the call." optional />
          </>
        )}
        {session && (
          <TextField form={form} name="recordingUrl" label="Recording" type="url" hint="The address at which those who missed it can watch it." optional />
        )}
        <ButtonRow>
          <Submit>{isHeld ? 'Keep the recording' : session ? 'Move and tell the trainees' : 'Set the date'}</Submit>
          <Button onClick={close}>Leave it</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
