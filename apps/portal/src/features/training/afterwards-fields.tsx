import type { ReactElement } from 'react';
import { Select } from '../../ui/form/choice-fields.js';
import type { CairnForm } from '../../ui/form/form.js';
import { TextArea, TextField } from '../../ui/form/text-fields.js';
import type { WorkshopValues } from './workshop.values.js';

interface Props {
  readonly form: CairnForm<WorkshopValues>;
  readonly quizChoices: readonly { readonly value: string; readonly label: string }[];
  readonly hasRecording: boolean;
  /** Some are trained by it already, so that another quiz gives and takes. */
  readonly isHeld?: boolean;
}

/** What comes after the workshop: recording and exercise for whoever missed it, and the quiz. */
export function AfterwardsFields({ form, quizChoices, hasRecording, isHeld = false }: Props): ReactElement {
  const quiz = quizChoices.length > 0 && (
    <Select
      form={form}
      name="quiz"
      label="Quiz"
      hint={
        isHeld
          ? 'Only who passes is trained. Whoever was trained by this workshop and has not passed another quiz loses it until they do, and gets a mail.'
          : 'Where there is one, it counts: only who passes is trained.'
      }
      empty="No quiz"
      choices={quizChoices}
    />
  );
  return (
    <>
      {!isHeld && quiz}
      {hasRecording && isHeld && <Recording form={form} hint="Whoever missed it hears by mail once recording and exercise are there." />}
      <TextArea
        form={form}
        name="exercise"
        label="Exercise for a make-up"
        hint="What to hand in by whoever missed it and watched the recording."
        rows={3}
        limit={4000}
        optional
      />
      {hasRecording && !isHeld && <Recording form={form} hint="Can wait until it was held. Without it nobody can make up for it." />}
      {isHeld && quiz}
    </>
  );
}

const Recording = ({ form, hint }: { readonly form: CairnForm<WorkshopValues>; readonly hint: string }): ReactElement => (
  <TextField form={form} name="recordingUrl" label="Address of the recording" type="url" inputMode="url" hint={hint} optional />
);
