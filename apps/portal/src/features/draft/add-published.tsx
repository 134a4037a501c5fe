import { useState, type ReactElement } from 'react';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea, TextField } from '../../ui/form/text-fields.js';
import { forTheRecord } from './change-published.js';
import { fieldsInput, unreadable, type ObjectiveFacts } from './draft-fields.js';
import { useDraftScreen } from './draft-screen.js';
import { useDraftTalk } from './draft-talk.js';
import { ChangePublishedOkrs_Mutation } from './review-mutations.js';
import { useRun } from './use-run.js';

/** A key result that comes new to published OKRs needs a reason, like every change of them. */
export function AddPublished({ objective }: { readonly objective: ObjectiveFacts }): ReactElement | null {
  const { may } = useDraftTalk();
  const [open, setOpen] = useState(false);
  if (!may('changePublished')) return null;
  return (
    <>
      <p>
        <Button small look="quiet" onClick={() => setOpen(true)}>
          Add a key result
        </Button>
      </p>
      {open && <AddKeyResult objective={objective} close={() => setOpen(false)} />}
    </>
  );
}

const nothing = { text: '', baseline: '', commitValue: '', targetValue: '', stretchValue: '', unit: '', championName: '', dataSource: '' };
const heading = 'Add a key result to what is published?';

function AddKeyResult({ objective, close }: { readonly objective: ObjectiveFacts; readonly close: () => void }): ReactElement {
  const { draft } = useDraftScreen();
  const run = useRun({ silent: true });
  const form = useCairnForm<typeof nothing & { reason: string }>({ ...nothing, reason: '' });
  return (
    <Sheet open close={close} heading={heading} wide>
      <Form
        form={form}
        label={heading}
        done={close}
        send={async ({ reason, ...values }, idempotencyKey) => {
          const odd = unreadable(values);
          if (odd) return [{ code: 'FIGURE', field: odd, message: 'Enter a number, such as 12' }];
          const fields = fieldsInput(values);
          const falls = Number(fields['stretchValue']) < Number(fields['baseline']);
          const type = { kind: 'KEY_RESULT', krType: 'METRIC', direction: falls ? 'DECREASE' : 'INCREASE', headline: 'STRETCH' };
          return run(
            ChangePublishedOkrs_Mutation,
            {
              ...{ draftId: draft.id ?? '', reason, objectives: [], lines: [], droppedLineIds: [] },
              addedLines: [{ ...type, ...fields, objectiveId: objective.id }] as never,
            },
            idempotencyKey,
          );
        }}
      >
        <TextArea form={form} name="text" label="Text" rows={2} serif required="Write how you will know" />
        <TextField form={form} name="baseline" label="From" inputMode="numeric" short />
        <TextField form={form} name="commitValue" label="Commit" inputMode="numeric" short />
        <TextField form={form} name="targetValue" label="Target" inputMode="numeric" short />
        <TextField form={form} name="stretchValue" label="Stretch" inputMode="numeric" short />
        <TextField form={form} name="unit" label="Unit" short />
        <TextField form={form} name="championName" label="Champion" />
        <TextField form={form} name="dataSource" label="Data source" />
        <TextArea form={form} name="reason" label="Why?" hint={forTheRecord} rows={2} required="Say why it comes now" />
        <ButtonRow>
          <Submit>Add it</Submit>
          <Button onClick={close}>Not now</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
