import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { Checkbox } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea, TextField } from '../../ui/form/text-fields.js';
import css from './draft.module.css';
import { fieldsInput, lineFields, objectiveFields, unreadable, type LineFacts, type ObjectiveFacts } from './draft-fields.js';
import { useDraftScreen } from './draft-screen.js';
import { useDraftTalk } from './draft-talk.js';
import { ChangePublishedOkrs_Mutation } from './review-mutations.js';
import { useRun } from './use-run.js';

const onlyChanged = (values: Readonly<Record<string, string>>, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => value.trim() !== (before[name] ?? '').trim()));

export const forTheRecord = 'A sentence that still makes sense in a year. Champions and dependants read it.';

/** What is published changes with a reason, and the history keeps both. `?change=<id>` opens it at once. */
export function ChangePublished({ line, objective }: { readonly line?: LineFacts; readonly objective?: ObjectiveFacts }): ReactElement | null {
  const { may } = useDraftTalk();
  const [search] = useSearchParams();
  const [open, setOpen] = useState(search.get('change') === (line ?? objective)?.id);
  if (!may('changePublished')) return null;
  return (
    <>
      <Button small look="quiet" onClick={() => setOpen(true)}>
        Change it
      </Button>
      {open && line && <ChangeLine line={line} close={() => setOpen(false)} />}
      {open && objective && <ChangeObjective objective={objective} close={() => setOpen(false)} />}
    </>
  );
}

function ChangeLine({ line, close }: { readonly line: LineFacts; readonly close: () => void }): ReactElement {
  const { draft } = useDraftScreen();
  const run = useRun({ silent: true });
  const before = lineFields(line);
  const [start] = useState(before);
  const isMilestone = line.krType === 'MILESTONE';
  const names = [
    'text',
    ...(isMilestone ? ['commitText', 'targetText', 'stretchText'] : ['commitValue', 'targetValue', 'stretchValue']),
    'championName',
    'dataSource',
  ] as const;
  const form = useCairnForm<Record<string, string> & { reason: string }>({ ...Object.fromEntries(names.map((name) => [name, start[name] ?? ''])), reason: '' });
  const drop = useCairnForm({ drop: false });
  const level = (name: 'commit' | 'target' | 'stretch', label: string): ReactElement =>
    isMilestone ? (
      <TextArea form={form} name={`${name}Text`} label={label} rows={1} serif />
    ) : (
      <TextField form={form} name={`${name}Value`} label={label} inputMode="numeric" short />
    );
  return (
    <Sheet open close={close} heading="Change what is published?" wide>
      <Form
        form={form}
        label="Change what is published"
        done={close}
        send={async ({ reason, ...values }, idempotencyKey) => {
          const changed = onlyChanged(values, start);
          const odd = unreadable(changed);
          if (odd) return [{ code: 'FIGURE', field: odd, message: 'Enter a number, such as 12' }];
          const dropped = drop.getValues('drop');
          const lines = dropped || Object.keys(changed).length === 0 ? [] : [{ ...fieldsInput(changed), lineId: line.id, version: line.version }];
          return run(
            ChangePublishedOkrs_Mutation,
            { draftId: draft.id ?? '', reason, lines: lines as never, objectives: [], droppedLineIds: dropped ? [line.id] : [], addedLines: [] },
            idempotencyKey,
          );
        }}
      >
        <TextArea form={form} name="text" label="Text" rows={2} serif />
        {line.kind === 'KEY_RESULT' && (
          <>
            <div className={isMilestone ? css.stacked : css.figures}>
              {level('commit', 'Commit')}
              {level('target', 'Target')}
              {level('stretch', 'Stretch')}
            </div>
            <div className={css.pair}>
              <TextField form={form} name="championName" label="Champion" />
              <TextField form={form} name="dataSource" label="Data source" />
            </div>
          </>
        )}
        <Checkbox form={drop} name="drop" label="Drop this line; it stays in the history" />
        <TextArea form={form} name="reason" label="Why?" hint={forTheRecord} rows={2} required="Say why it changes" />
        <ButtonRow>
          <Submit>Change it</Submit>
          <Button onClick={close}>Leave it as it is</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}

function ChangeObjective({ objective, close }: { readonly objective: ObjectiveFacts; readonly close: () => void }): ReactElement {
  const { draft } = useDraftScreen();
  const run = useRun({ silent: true });
  const [start] = useState(objectiveFields(objective));
  const form = useCairnForm({ text: objective.text, whyNow: objective.whyNow, reason: '' });
  return (
    <Sheet open close={close} heading="Change what is published?" wide>
      <Form
        form={form}
        label="Change what is published"
        done={close}
        send={({ reason, ...values }, idempotencyKey) => {
          const changed = onlyChanged(values, start);
          const objectives = Object.keys(changed).length === 0 ? [] : [{ ...changed, objectiveId: objective.id, version: objective.version }];
          return run(
            ChangePublishedOkrs_Mutation,
            { draftId: draft.id ?? '', reason, objectives: objectives as never, lines: [], droppedLineIds: [], addedLines: [] },
            idempotencyKey,
          );
        }}
      >
        <TextArea form={form} name="text" label="Objective" rows={2} serif />
        <TextArea form={form} name="whyNow" label="Why now?" rows={3} serif />
        <TextArea form={form} name="reason" label="Why?" hint={forTheRecord} rows={2} required="Say why it changes" />
        <ButtonRow>
          <Submit>Change it</Submit>
          <Button onClick={close}>Leave it as it is</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
