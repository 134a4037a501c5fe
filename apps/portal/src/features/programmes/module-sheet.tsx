import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { NumberField } from '../../ui/form/number-field.js';
import { TextArea, TextField } from '../../ui/form/text-fields.js';
import { AddModule_Mutation, EditModule_Mutation } from './programmes.mutations.js';
import type { VersionFacts } from './version.route.js';

interface Props {
  readonly versionId: string;
  readonly module?: VersionFacts['modules'][number];
  readonly close: () => void;
}

interface Entry {
  title: string;
  summary: string;
  opensAfterDays: number | null;
}

/** A module's words and the day on which it opens. */
export function ModuleSheet({ versionId, module, close }: Props): ReactElement {
  const form = useCairnForm<Entry>({ title: module?.title ?? '', summary: module?.summary ?? '', opensAfterDays: module?.opensAfterDays ?? null });
  const again = { refetchQueries: ['ProgrammeVersionPage'], awaitRefetchQueries: true };
  const [add] = useMutation(AddModule_Mutation, again);
  const [edit] = useMutation(EditModule_Mutation, again);
  const heading = module ? `Change “${module.title}”` : 'Add a module';
  return (
    <Sheet open close={close} heading={heading}>
      <Form
        form={form}
        label={heading}
        done={close}
        send={async (values, idempotencyKey) =>
          module
            ? (await edit({ variables: { input: { ...values, moduleId: module.id, version: module.version, idempotencyKey } } })).data?.editProgrammeModule
                .errors
            : (await add({ variables: { input: { ...values, versionId, idempotencyKey } } })).data?.addProgrammeModule.errors
        }
      >
        <TextField form={form} name="title" label="Title" required="Enter a title" />
        <TextArea form={form} name="summary" label="What it is about" rows={3} limit={1000} optional />
        <NumberField
          form={form}
          name="opensAfterDays"
          label="Opens"
          unit="days after the start"
          min={0}
          max={730}
          optional
          hint="Empty: as soon as what it waits for is passed."
        />
        <ButtonRow>
          <Submit>{module ? 'Save' : 'Add'}</Submit>
          <Button onClick={close}>Leave it</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
