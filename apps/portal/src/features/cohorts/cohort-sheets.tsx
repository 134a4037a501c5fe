import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { firstName } from '../../app/words.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { ReasonSheet } from '../../ui/dialog/reason-sheet.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextField } from '../../ui/form/text-fields.js';
import { CohortFields, cohortIn, type CohortValues } from './cohort-fields.js';
import {
  again,
  EditCohort_Mutation,
  EnrolTrainee_Mutation,
  SetMentor_Mutation,
  WithdrawTrainee_Mutation,
  type CohortFacts,
  type TraineeFacts,
} from './cohorts.documents.js';

type Colleagues = readonly { readonly id: string; readonly name: string }[];

export function EditCohortSheet({
  cohort,
  colleagues,
  close,
}: {
  readonly cohort: CohortFacts;
  readonly colleagues: Colleagues;
  readonly close: () => void;
}): ReactElement {
  const { programmeId, name, capacity, applyUntil, startsOn, dropOutUntil, endsOn, timeZone, facilitatorId, secondFacilitatorId } = cohort;
  const own = { programmeId, name, capacity, applyUntil, startsOn, dropOutUntil, endsOn, timeZone, facilitatorId };
  const form = useCairnForm<CohortValues>({ ...own, secondFacilitatorId: secondFacilitatorId ?? '' });
  const [edit] = useMutation(EditCohort_Mutation, again);
  return (
    <Sheet open close={close} heading={`Change ${cohort.name}`}>
      <Form
        form={form}
        label="Change the cohort"
        done={close}
        send={async (values, idempotencyKey) =>
          (await edit({ variables: { input: { ...cohortIn(values), cohortId: cohort.id, version: cohort.version, idempotencyKey } } })).data?.editCohort.errors
        }
      >
        <CohortFields form={form} colleagues={colleagues} />
        <ButtonRow sticky>
          <Submit>Save</Submit>
          <Button onClick={close}>Leave it</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}

export function EnrolSheet({
  cohort,
  colleagues,
  close,
}: {
  readonly cohort: CohortFacts;
  readonly colleagues: Colleagues;
  readonly close: () => void;
}): ReactElement {
  const form = useCairnForm({ name: '', email: '', mentorId: '' });
  const [enrol] = useMutation(EnrolTrainee_Mutation, again);
  const toast = useToast();
  const [waits, setWaits] = useState(false);
  return (
    <Sheet open close={close} heading={`Add a person to ${cohort.name}`}>
      <Form
        form={form}
        label="Add a person"
        send={async ({ mentorId, ...values }, idempotencyKey) => {
          const answer = (await enrol({ variables: { input: { ...values, mentorId: mentorId || null, cohortId: cohort.id, idempotencyKey } } })).data
            ?.enrolTrainee;
          setWaits(answer?.waits === true);
          return answer?.errors;
        }}
        done={() => {
          const name = form.getValues('name');
          toast({ words: waits ? `All places are taken or offered. ${name} is on the waiting list and gets a mail.` : `${name} has a place and gets a mail.` });
          close();
        }}
      >
        <p>They need no application. A mail tells them at once.</p>
        <TextField form={form} name="name" label="Name" required="Enter a name" />
        <TextField form={form} name="email" type="email" inputMode="email" label="Mail address" hint="They sign in with it." required="Enter a mail address" />
        <Select form={form} name="mentorId" label="Mentor" optional empty="Later" choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))} />
        <ButtonRow>
          <Submit>Add</Submit>
          <Button onClick={close}>Back</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}

export function WithdrawSheet({
  trainee,
  cohort,
  close,
}: {
  readonly trainee: TraineeFacts;
  readonly cohort: CohortFacts;
  readonly close: () => void;
}): ReactElement {
  const [withdraw] = useMutation(WithdrawTrainee_Mutation, again);
  const next = cohort.waitingCount > 0 ? `The place goes to ${cohort.waiting[0]?.name ?? 'whoever waits longest'}.` : 'The place becomes free.';
  return (
    <ReasonSheet
      question={`${trainee.name} leaves ${cohort.name}?`}
      label="Reason"
      hint="For the record; the mail to them does not quote it."
      missing="Say why"
      confirm="They leave"
      back="They stay"
      fact={`${trainee.name} has left. ${next}`}
      close={close}
      send={async (because, idempotencyKey) =>
        (await withdraw({ variables: { input: { traineeId: trainee.id, version: trainee.version, because, idempotencyKey } } })).data?.withdrawTrainee.errors
      }
    >
      <p>
        {next} {firstName(trainee.name)} gets a mail. What they have passed is kept, and you can add them again.
      </p>
    </ReasonSheet>
  );
}

export function MentorSheet({
  trainee,
  colleagues,
  close,
}: {
  readonly trainee: TraineeFacts;
  readonly colleagues: Colleagues;
  readonly close: () => void;
}): ReactElement {
  const form = useCairnForm({ mentorId: trainee.mentorId ?? '' });
  const [set] = useMutation(SetMentor_Mutation, again);
  const choices = colleagues.filter(({ id }) => id !== trainee.personId).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Sheet open close={close} heading={`Mentor of ${trainee.name}`}>
      <Form
        form={form}
        label="Choose a mentor"
        done={close}
        send={async ({ mentorId }, idempotencyKey) =>
          (await set({ variables: { input: { mentorId: mentorId || null, traineeId: trainee.id, version: trainee.version, idempotencyKey } } })).data?.setMentor
            .errors
        }
      >
        <Select
          form={form}
          name="mentorId"
          label="Mentor"
          optional
          empty="Nobody"
          choices={choices}
          hint="A mentor accompanies; they never assess their own mentee."
        />
        <ButtonRow>
          <Submit>Save</Submit>
          <Button onClick={close}>Leave it</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
