import type { ReactElement } from 'react';
import { useTell } from '../app/activity.js';
import { CheckboxGroup, Checkbox, RadioGroup, Select } from '../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../ui/form/form.js';
import { NumberField } from '../ui/form/number-field.js';
import { Switch } from '../ui/form/switch.js';
import { DateField, TextArea, TextField } from '../ui/form/text-fields.js';
import { PersonPicker } from '../ui/pickers/combobox.js';
import { FileDrop } from '../ui/pickers/file-drop.js';
import { RuledSection } from '../ui/section/ruled-section.js';
import { ButtonRow } from '../ui/button/button.js';
import css from './kit.module.css';

const people = ['Ana Ruiz', 'Ben Cole', 'Chu Anand', 'Dana Ruiz', 'Dev Marsh', 'Eve Lindt', 'Ian Webb'].map((name) => ({
  id: name,
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@oakfield.gov`,
}));
const confidence = ['very low', 'low', 'even', 'good', 'very good'].map((words, index) => ({
  value: String(index * 2 + 1),
  label: words[0]?.toUpperCase() + words.slice(1),
}));

interface Entry {
  name: string;
  email: string;
  why: string;
  starts: string;
  mode: string;
  zone: string;
  roles: string[];
  writes: boolean;
  weeks: number | null;
  lead: string;
  chance: string;
}

export function FormsInAllStates(): ReactElement {
  const tell = useTell();
  const form = useCairnForm<Entry>({
    name: '',
    email: '',
    why: 'Two scoring styles made 9 of 31 results impossible to compare.',
    starts: '2026-12-02',
    mode: 'COACHING',
    zone: 'Europe/London',
    roles: ['LEAD'],
    writes: true,
    weeks: 13,
    lead: '',
    chance: '7',
  });
  return (
    <>
      <RuledSection heading="Forms" note="judged at submit; the button is never disabled">
        <div className={css.stack}>
          <Form
            form={form}
            label="Add a client"
            send={async ({ email }) => {
              await new Promise((resolve) => setTimeout(resolve, 900));
              return email.endsWith('.test') ? [{ field: 'email', message: 'This address takes no mail. Enter another.' }] : undefined;
            }}
            done={() => tell({ words: 'Added. Next: who decides there?' })}
          >
            <TextField form={form} name="name" label="Client" required="Enter the client's name" />
            <TextField
              form={form}
              name="email"
              label="Mail address of the client lead"
              type="email"
              hint="They get one mail with a link, no password."
              required="Enter a mail address, such as dana@oakfield.gov"
            />
            <TextArea form={form} name="why" label="Why now" hint="In the client's own words." serif limit={200} optional />
            <DateField form={form} name="starts" label="Starts on" required="Choose a day" />
            <NumberField form={form} name="weeks" label="Length of a cycle" unit="weeks" min={4} max={26} required="Enter the weeks" />
            <Select
              form={form}
              name="zone"
              label="Time zone"
              choices={['Europe/London', 'Europe/Berlin', 'America/St_Johns'].map((zone) => ({ value: zone, label: zone }))}
            />
            <PersonPicker form={form} name="lead" label="Who decides" hint="Type a name or a mail address." people={people} required="Choose who decides" />
            <RadioGroup
              form={form}
              name="mode"
              label="Mode"
              choices={[
                { value: 'COACHING', label: 'Coaching', hint: 'You ask and comment; the words are theirs.' },
                { value: 'CONSULTING', label: 'Consulting', hint: 'You may draft, marked as yours.' },
              ]}
            />
            <CheckboxGroup
              form={form}
              name="roles"
              label="Roles"
              choices={[
                { value: 'LEAD', label: 'Client lead' },
                { value: 'SPONSOR', label: 'Executive sponsor' },
                { value: 'HR', label: 'HR lead' },
              ]}
            />
            <RadioGroup form={form} name="chance" label="Chance we reach target" choices={confidence} steps />
            <Checkbox form={form} name="writes" label="Writes OKRs" hint="Counts for the training gate." />
            <ButtonRow>
              <Submit look="outlined">Add client</Submit>
            </ButtonRow>
          </Form>
          <Switch label="Keys without Ctrl" hint="j, k, g and others; never inside fields." on change={() => undefined} />
          <FileDrop
            label="People from a sheet"
            hint="CSV or XLSX, up to 5 MB. Nothing is written before you have looked."
            accept=".csv,.xlsx"
            take={() => undefined}
          />
        </div>
      </RuledSection>
    </>
  );
}
