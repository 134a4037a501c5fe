import { useMutation } from '@apollo/client/react';
import { useRef, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTell } from '../../app/activity.js';
import { industryChoices, languageChoices, modeChoices, regionChoices, sizeChoices } from '../../app/client-words.js';
import { useViewer } from '../../app/session.js';
import { useReading } from '../../app/time/time.js';
import { plainDaysFrom, weekdayOf } from '../../app/time/time-text.js';
import { timeZoneChoices } from '../../app/time/time-zones.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { NewClientPageQuery } from '../../graphql/graphql.js';
import { ButtonRow } from '../../ui/button/button.js';
import { RadioGroup, Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { NumberField } from '../../ui/form/number-field.js';
import { DateField, TextArea, TextField } from '../../ui/form/text-fields.js';
import { Combobox } from '../../ui/pickers/combobox.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './clients.module.css';
import { CourseWords } from './course-words.js';
import { inputOf, type NewClientValues } from './new-client.values.js';

const AddClient_Mutation = graphql(`
  mutation AddClient($input: AddClientInput!) {
    addClient(input: $input) {
      client {
        id
        slug
        name
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
  readonly template: NewClientPageQuery['engagementTemplate'];
  readonly coaches: NewClientPageQuery['coachChoices'];
}

const nobody = { name: '', email: '' };

/** Four parts in one form: who the client is, how you work together, when, and who decides there. */
export function NewClientForm({ template, coaches }: Props): ReactElement {
  const viewer = useViewer();
  const reading = useReading();
  const navigate = useNavigate();
  const tell = useTell();
  const added = useRef<{ readonly slug: string; readonly name: string }>(undefined);
  const [addClient] = useMutation(AddClient_Mutation);
  const nextMonday = plainDaysFrom(reading, (8 - weekdayOf(plainDaysFrom(reading, 0))) % 7 || 7);
  const { deploymentWeeks, trainingWeeks, cycles, cycleMonths } = template;
  const form = useCairnForm<NewClientValues>({
    ...{ name: '', timeZone: viewer.timeZone, language: 'en', industry: '', region: '', sizeBand: '', mode: 'COACHING', outcome: '', leadCoachId: viewer.id },
    ...{ startsOn: nextMonday, deploymentWeeks, trainingWeeks, cycles, cycleMonths, clientLead: nobody, sponsor: nobody },
  });
  const zones = timeZoneChoices(viewer.timeZone).map(({ value, label }) => ({ id: value, words: label }));
  const chooses = viewer.roles.some(({ role }) => role === 'OWNER') && coaches.length > 1;
  const given = (person: 'clientLead' | 'sponsor', other: 'name' | 'email', message: string) => (value: unknown) =>
    String(value).trim() !== '' || form.getValues(`${person}.${other}`).trim() === '' || message;

  return (
    <Form
      form={form}
      label="Add a client"
      send={async (values, idempotencyKey) => {
        const { data } = await addClient({
          variables: { input: inputOf(values, idempotencyKey) },
          update: (cache) => void cache.evict({ fieldName: 'clients' }),
        });
        added.current = data?.addClient.client ?? undefined;
        return data?.addClient.errors;
      }}
      done={() => {
        tell({ words: `${added.current?.name ?? 'The client'} is here, with its dates.` });
        void navigate(added.current ? `/c/${added.current.slug}` : '/clients');
      }}
    >
      <RuledSection heading="1. The client">
        <div className={css.fields}>
          <TextField form={form} name="name" label="Name" hint="As its people say it. It becomes part of the address." required="Enter the client’s name" />
          <div className={css.pair}>
            <Combobox form={form} name="timeZone" label="Time zone" hint="Decisions take force by this clock." options={zones} required="Choose a time zone" />
            <Select form={form} name="language" label="Language" choices={languageChoices('en')} />
          </div>
          <div className={css.pair}>
            <Select form={form} name="industry" label="Industry" optional empty="Not told" choices={industryChoices} />
            <Select form={form} name="region" label="Region" optional empty="Not told" choices={regionChoices} />
            <Select form={form} name="sizeBand" label="Size" optional empty="Not told" choices={sizeChoices} />
          </div>
        </div>
      </RuledSection>
      <RuledSection heading="2. How you work together">
        <div className={css.fields}>
          <RadioGroup form={form} name="mode" label="Mode" choices={modeChoices} />
          {chooses && (
            <Select
              form={form}
              name="leadCoachId"
              label="Lead coach"
              choices={coaches.map(({ personId, name, engagements }) => ({
                value: personId,
                label: `${name}, ${plural(engagements, 'open engagement', 'open engagements')}`,
              }))}
            />
          )}
          <TextArea form={form} name="outcome" label="What the client wants" hint="One sentence in its own words." optional serif rows={2} limit={300} />
        </div>
      </RuledSection>
      <RuledSection heading="3. Dates">
        <div className={css.fields}>
          <DateField form={form} name="startsOn" label="First day" required="Choose the first day" />
          <div className={css.pair}>
            <NumberField form={form} name="deploymentWeeks" label="Deployment talks" unit="weeks" min={1} max={26} required="Enter how many weeks" />
            <NumberField form={form} name="trainingWeeks" label="Training" unit="weeks" min={1} max={26} required="Enter how many weeks" />
            <NumberField form={form} name="cycles" label="Cycles" min={1} max={8} required="Enter how many cycles" />
            <NumberField form={form} name="cycleMonths" label="Length of a cycle" unit="months" min={1} max={12} required="Enter how many months" />
          </div>
          <CourseWords form={form} resetWeeks={template.resetWeeks} handoverWeeks={template.handoverWeeks} />
        </div>
      </RuledSection>
      <RuledSection heading="4. Who decides there" note="they get no mail from this">
        <div className={css.fields}>
          <div className={css.pair}>
            <TextField
              form={form}
              name="clientLead.name"
              label="Client lead"
              optional
              validate={given('clientLead', 'email', 'Enter the name of the client lead')}
            />
            <TextField
              form={form}
              name="clientLead.email"
              label="Mail address of the client lead"
              optional
              type="email"
              inputMode="email"
              validate={given('clientLead', 'name', 'Enter the mail address of the client lead')}
            />
            <TextField form={form} name="sponsor.name" label="Sponsor" optional validate={given('sponsor', 'email', 'Enter the name of the sponsor')} />
            <TextField
              form={form}
              name="sponsor.email"
              label="Mail address of the sponsor"
              optional
              type="email"
              inputMode="email"
              validate={given('sponsor', 'name', 'Enter the mail address of the sponsor')}
            />
          </div>
        </div>
      </RuledSection>
      <ButtonRow>
        <Submit>Add client</Submit>
        <Link to="/clients">Back to the clients</Link>
      </ButtonRow>
    </Form>
  );
}
