import type { ReactElement } from 'react';
import { ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, type CairnForm } from '../../ui/form/form.js';
import { NumberField } from '../../ui/form/number-field.js';
import { DateField, TextArea, TextField } from '../../ui/form/text-fields.js';
import type { UserError } from '../../ui/form/user-errors.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { AfterwardsFields } from './afterwards-fields.js';
import { AgendaFields } from './agenda-fields.js';
import { ReadingFields } from './reading-fields.js';
import { TimeField } from '../../ui/form/time-field.js';
import { formatWords } from './training-words.js';
import css from './workshop-form.module.css';
import type { WorkshopValues } from './workshop.values.js';

interface Props {
  readonly form: CairnForm<WorkshopValues>;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  /** Who may lead it; as what is said behind the name. */
  readonly leaders: readonly { readonly personId: string; readonly name: string; readonly words: string }[];
  readonly quizzes: readonly { readonly id: string; readonly title: string }[];
  /** The usual quiz of the kit may be taken where no quiz of the practice is chosen. */
  readonly kitQuiz: boolean;
  readonly planNumber: number | null;
  readonly zone?: string;
  /** A workshop that is planned already moves by Reschedule, which tells people. */
  readonly isNew: boolean;
  readonly send: (values: WorkshopValues, idempotencyKey: string) => Promise<readonly UserError[] | null | undefined>;
  readonly done: () => void;
  readonly back: string;
}

/** Everything a workshop is planned with. */
export function WorkshopForm({ form, teams, leaders, quizzes, kitQuiz, planNumber, zone, isNew, send, done, back }: Props): ReactElement {
  const quizChoices = [
    ...(kitQuiz ? [{ value: 'KIT', label: 'The usual quiz of this workshop' }] : []),
    ...quizzes.map(({ id, title }) => ({ value: id, label: title })),
  ];
  return (
    <Form form={form} label={isNew ? 'Plan a workshop' : 'Edit the workshop'} send={send} done={done}>
      <TextField form={form} name="title" label="Title" required="Enter a title" />
      {isNew && (
        <div className={css.sideBySide}>
          <DateField form={form} name="on" label="Date" hint={zone && `Time zone: ${zone}`} required="Enter the date" />
          <TimeField form={form} name="time" label="Begins at" required="Enter when it begins" />
        </div>
      )}
      <div className={css.sideBySide}>
        <NumberField form={form} name="minutes" label="Minutes" min={15} max={960} step={15} required="Enter how long it takes" />
        <NumberField form={form} name="places" label="Places" min={1} max={500} required="Enter how many can come" />
      </div>
      <div className={css.sideBySide}>
        <Select form={form} name="format" label="Format" choices={Object.entries(formatWords).map(([value, label]) => ({ value, label }))} />
        <TextField form={form} name="place" label="Place" hint="A room, or the address of the call." optional />
      </div>
      <Select
        form={form}
        name="ledById"
        label="Led by"
        choices={leaders.map(({ personId, name, words }) => ({ value: personId, label: `${name}, ${words}` }))}
      />
      {teams.length > 0 && (
        <Select
          form={form}
          name="teamId"
          label="For"
          empty="Everybody who is booked"
          choices={teams.map(({ id, name }) => ({ value: id, label: `${name} alone` }))}
        />
      )}
      <TextArea
        form={form}
        name="outcome"
        label="Wanted outcome"
        hint="What is different afterwards, in one sentence. The client agrees to it before, and it is scored after."
        serif
        rows={2}
        limit={500}
        optional
      />
      <RuledSection heading="Agenda">
        <AgendaFields form={form} />
      </RuledSection>
      <RuledSection heading="To read before">
        <ReadingFields form={form} />
      </RuledSection>
      <RuledSection heading="Afterwards" className={css.afterwards}>
        <div className={css.fields}>
          <AfterwardsFields form={form} quizChoices={quizChoices} hasRecording={!isNew} />
          {planNumber !== null && (
            <Select
              form={form}
              name="briefs"
              label="Briefing on changes"
              hint="A briefing on what is new in the plan gives whoever lapsed by it the right to write again."
              empty="No briefing"
              choices={[{ value: String(planNumber), label: `What is new in Plan ${planNumber}` }]}
            />
          )}
        </div>
      </RuledSection>
      <ButtonRow sticky>
        <Submit>{isNew ? 'Plan it' : 'Save'}</Submit>
        <ButtonLink to={back}>{isNew ? 'Back to training' : 'Back to the workshop'}</ButtonLink>
      </ButtonRow>
    </Form>
  );
}
