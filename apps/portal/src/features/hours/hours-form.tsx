import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useWatch } from 'react-hook-form';
import type { HoursActivity, HoursForm as Form_ } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Checkbox, RadioGroup, Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { DateField, TextField } from '../../ui/form/text-fields.js';
import { afterwards, EditHours_Mutation, LogHours_Mutation, type HoursLine, type HoursLog } from './hours.documents.js';
import css from './hours.module.css';
import { hoursOf, minutesIn } from './hours-words.js';

interface Values {
  clientId: string;
  clientName: string;
  contact: string;
  form: Form_;
  groupSize: string;
  startsOn: string;
  endsOn: string;
  paid: string;
  proBono: string;
  activity: HoursActivity;
  eligible: boolean;
  consented: boolean;
}

/** A new line begins with the form of the last one. That it was coaching is said anew each time: it is a claim about that session. */
function valuesOf(line: HoursLine | undefined, last: HoursLine | undefined): Values {
  if (!line) {
    const begin = { clientId: '', clientName: '', contact: '', groupSize: '', startsOn: '', endsOn: '', paid: '', proBono: '' };
    return { ...begin, form: last?.form ?? 'INDIVIDUAL', activity: 'COACHING', eligible: false, consented: false };
  }
  const { clientName, contact, form, startsOn, endsOn, activity, eligible, consented } = line;
  return {
    ...{
      clientId: line.clientId ?? '',
      clientName,
      contact,
      form,
      groupSize: line.groupSize ? String(line.groupSize) : '',
      startsOn,
      endsOn: endsOn === startsOn ? '' : endsOn,
    },
    ...{
      paid: line.paidMinutes ? hoursOf(line.paidMinutes) : '',
      proBono: line.proBonoMinutes ? hoursOf(line.proBonoMinutes) : '',
      activity,
      eligible,
      consented,
    },
  };
}

const isTime = (typed: string): string | true => (Number.isNaN(minutesIn(typed)) ? 'Enter hours such as 1.5 or 1:30' : true);
/** The server speaks of minutes, the form of hours. */
const places: Readonly<Record<string, string>> = { paidMinutes: 'paid', proBonoMinutes: 'proBono' };

/** One line a session. */
export function HoursForm({
  log,
  editing,
  done,
}: {
  readonly log: HoursLog;
  readonly editing: HoursLine | undefined;
  readonly done: () => void;
}): ReactElement {
  const [add] = useMutation(LogHours_Mutation, afterwards);
  const [edit] = useMutation(EditHours_Mutation, afterwards);
  const toast = useToast();
  const form = useCairnForm<Values>(valuesOf(editing, log.lines[0]));
  const [clientId, shape, activity] = useWatch({ control: form.control, name: ['clientId', 'form', 'activity'] });
  const client = log.clients.find((one) => one.clientId === clientId);
  const send = async (values: Values, idempotencyKey: string) => {
    const input = {
      ...{
        clientName: client?.name ?? values.clientName,
        contact: values.contact,
        form: values.form,
        activity: values.activity,
        clientId: client?.clientId ?? null,
      },
      ...{ groupSize: values.form === 'GROUP' && /^\d+$/u.test(values.groupSize.trim()) ? Number(values.groupSize) : null },
      ...{
        startsOn: values.startsOn as never,
        endsOn: (values.endsOn || values.startsOn) as never,
        paidMinutes: minutesIn(values.paid),
        proBonoMinutes: minutesIn(values.proBono),
      },
      ...{ eligible: values.activity === 'COACHING' && values.eligible, consented: values.consented, idempotencyKey },
    };
    const errors = editing
      ? (await edit({ variables: { input: { ...input, hoursId: editing.id, version: editing.version } } })).data?.editHours.errors
      : (await add({ variables: { input } })).data?.logHours.errors;
    return errors?.map((error) => ({ ...error, field: places[error.field ?? ''] ?? error.field }));
  };
  return (
    <Form
      form={form}
      label={editing ? 'Change the line' : 'Log a session'}
      send={send}
      done={() => {
        toast({ words: editing ? 'Changed.' : 'Logged.' });
        done();
      }}
    >
      <div className={css.row}>
        {log.clients.length > 0 && (
          <Select
            form={form}
            name="clientId"
            label="Client"
            empty="Somebody else"
            choices={log.clients.map((one) => ({ value: one.clientId, label: one.name }))}
          />
        )}
        {!client && <TextField form={form} name="clientName" label={log.clients.length > 0 ? 'Their name' : 'Client'} required="Say with whom" />}
        <TextField form={form} name="contact" label="Contact" hint="A mail address or telephone number." optional />
      </div>
      <div className={css.row}>
        <DateField form={form} name="startsOn" label="Day" required="Choose the day" />
        <DateField form={form} name="endsOn" label="Last day" hint="Only for a series." optional />
        <TextField form={form} name="paid" label="Paid hours" short inputMode="text" validate={isTime as never} />
        <TextField form={form} name="proBono" label="Pro bono hours" short inputMode="text" validate={isTime as never} />
      </div>
      <div className={css.choices}>
        <RadioGroup
          form={form}
          name="form"
          label="With"
          choices={[
            { value: 'INDIVIDUAL', label: 'One person' },
            { value: 'GROUP', label: 'A group' },
          ]}
        />
        {shape === 'GROUP' && (
          <TextField form={form} name="groupSize" label="People in the group" hint="2 to 15." short inputMode="numeric" required="Say how many" />
        )}
        <RadioGroup
          form={form}
          name="activity"
          label="It was"
          choices={[
            { value: 'COACHING', label: 'Coaching' },
            { value: 'TRAINING', label: 'Training', hint: 'Stays in your log and is not counted.' },
          ]}
        />
      </div>
      {activity === 'COACHING' && (
        <Checkbox form={form} name="eligible" label="I mark it as coaching" hint="You asked and listened; you did not teach, advise or deliver." />
      )}
      <Checkbox
        form={form}
        name="consented"
        label="The client agreed to be named in this log"
        hint={
          client && !client.mayBeNamed
            ? `${client.name} does not allow to be named; then the line is not passed on.`
            : 'Without it the line stays here and is left out of the export.'
        }
      />
      <ButtonRow>
        <Submit>{editing ? 'Save the line' : 'Log it'}</Submit>
        {editing && <Button onClick={done}>Leave it as it is</Button>}
      </ButtonRow>
    </Form>
  );
}
