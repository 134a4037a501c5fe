import { useMutation } from '@apollo/client/react';
import { useRef, useState, type ReactElement } from 'react';
import { listed } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { NoteVisibility } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { RadioGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { visibilityChoices, type NoteReaders } from './note-visibility.js';

const EditNote_Mutation = graphql(`
  mutation EditNote($input: EditNoteInput!) {
    editNote(input: $input) {
      note {
        id
        ...NoteView_note
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
  readonly note: { readonly id: string; readonly body: string; readonly visibility: NoteVisibility; readonly version: number };
  readonly readers: NoteReaders;
  readonly coaches: boolean;
  readonly close: () => void;
}

/** Changes one's own note. Sharing what was private is asked once, with the names of those who will see it. */
export function EditNoteForm({ note, readers, coaches, close }: Props): ReactElement {
  const [edit] = useMutation(EditNote_Mutation);
  const form = useCairnForm<{ body: string; visibility: NoteVisibility }>({ body: note.body, visibility: note.visibility });
  const [answer, setAnswer] = useState<(yes: boolean) => void>();
  const asked = useRef(false);
  const share = async (): Promise<boolean> => new Promise((resolve) => setAnswer(() => resolve));
  const settle = (yes: boolean): void => {
    asked.current = yes;
    answer?.(yes);
    setAnswer(undefined);
  };
  const names = readers.holders.length > 0 ? `${listed(readers.holders)} and whoever runs the programme there later` : 'Whoever runs the programme there';
  return (
    <>
      <Form
        form={form}
        label="Edit the note"
        send={async (values, idempotencyKey) => {
          const opens = note.visibility !== 'CLIENT' && values.visibility === 'CLIENT';
          if (opens && !asked.current && !(await share())) return [{ code: 'NOT_SHARED', field: 'visibility', message: 'Choose who can see it' }];
          return (await edit({ variables: { input: { ...values, noteId: note.id, version: note.version, idempotencyKey } } })).data?.editNote.errors;
        }}
        done={close}
      >
        <TextArea form={form} name="body" label="Note" rows={4} serif limit={10_000} required="Write the note" />
        <RadioGroup form={form} name="visibility" label="Who can see it" choices={visibilityChoices(readers, coaches)} />
        <ButtonRow>
          <Submit>Keep the changes</Submit>
          <Button onClick={close}>Leave it as it was</Button>
        </ButtonRow>
      </Form>
      <ConfirmSheet
        open={answer !== undefined}
        close={() => settle(false)}
        question={`Share this note with ${readers.client}?`}
        confirm="Share the note"
        back="Keep it private"
        act={() => settle(true)}
      >
        <p>{names} can read it from now on. You can make it private again; what was read stays read.</p>
      </ConfirmSheet>
    </>
  );
}
