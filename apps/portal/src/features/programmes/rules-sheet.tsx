import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { Checkbox } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { NumberField } from '../../ui/form/number-field.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { EditVersion_Mutation } from './programmes.mutations.js';
import { figures, rulesIn, valuesOf, type RulesValues } from './rules.values.js';
import type { VersionFacts } from './version.route.js';

/** What the programme says of itself and asks for, in figures. */
export function RulesSheet({ version, close }: { readonly version: VersionFacts; readonly close: () => void }): ReactElement {
  const form = useCairnForm<RulesValues>(valuesOf(version));
  const [edit] = useMutation(EditVersion_Mutation, { refetchQueries: ['ProgrammeVersionPage'], awaitRefetchQueries: true });
  return (
    <Sheet open close={close} heading="What it asks for">
      <Form
        form={form}
        label="What it asks for"
        done={close}
        send={async (values, idempotencyKey) =>
          (await edit({ variables: { input: { ...rulesIn(values), versionId: version.id, version: version.version, idempotencyKey } } })).data
            ?.editProgrammeVersion.errors
        }
      >
        <TextArea form={form} name="summary" label="The programme in a few sentences" hint="Stands on the public page." rows={4} limit={1000} />
        <TextArea form={form} name="criteria" label="What the certificate says about its holder" rows={4} limit={2000} />
        {figures.map(({ name, label, unit, min, max, step }) => (
          <NumberField key={name} form={form} name={name} label={label} unit={unit} min={min} max={max} step={step} required="Enter a number" />
        ))}
        <Checkbox form={form} name="rules.caseStudy" label="A case study of the whole cycle" />
        <Checkbox form={form} name="rules.secondAssessor" label="Every assignment is read by two" />
        <Checkbox form={form} name="rules.renewal.ethics" label="Renewal with an ethics statement" />
        <ButtonRow sticky>
          <Submit>Save</Submit>
          <Button onClick={close}>Leave it</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
