import { useMutation } from '@apollo/client/react';
import { useEffect, type ReactElement } from 'react';
import { useWatch } from 'react-hook-form';
import { useDraft } from '../../app/drafts/use-draft.js';
import { graphql } from '../../graphql/gql.js';
import type { NoteVisibility } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { RadioGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { visibilityChoices, type NoteReaders } from './note-visibility.js';

const WriteNote_Mutation = graphql(`
  mutation WriteNote($input: WriteNoteInput!) {
    writeNote(input: $input) {
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
  readonly engagementId: string;
  /** Name of the words that are kept on the device while they are typed. */
  readonly draft: string;
  readonly readers: NoteReaders;
  readonly coaches: boolean;
  readonly close: () => void;
}

/** A new note. It is the writer's alone unless they choose otherwise; what is typed survives a closed tab. */
export function NoteForm({ engagementId, draft: name, readers, coaches, close }: Props): ReactElement {
  const [write] = useMutation(WriteNote_Mutation, { refetchQueries: ['ClientHomePage'] });
  const toast = useToast();
  const draft = useDraft({ name, opened: '' });
  const form = useCairnForm<{ body: string; visibility: NoteVisibility }>({ body: '', visibility: coaches ? 'ONLY_ME' : 'CLIENT' });
  const body = useWatch({ control: form.control, name: 'body' });
  const { restored, value, change } = draft;
  useEffect(() => {
    if (restored) form.setValue('body', value);
    // Only what an earlier visit left, once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [restored]);
  useEffect(() => {
    if (form.formState.isDirty && body !== value) change(body);
  }, [body, value, change, form.formState.isDirty]);
  return (
    <Form
      form={form}
      label="Write a note"
      send={async (values, idempotencyKey) => (await write({ variables: { input: { ...values, engagementId, idempotencyKey } } })).data?.writeNote.errors}
      done={() => {
        void draft.settle();
        toast({ words: 'The note is kept.' });
        close();
      }}
    >
      <TextArea form={form} name="body" label="Note" rows={4} serif limit={10_000} required="Write the note" />
      <RadioGroup form={form} name="visibility" label="Who can see it" choices={visibilityChoices(readers, coaches)} />
      <ButtonRow>
        <Submit>Keep the note</Submit>
        <Button onClick={close}>Not now</Button>
      </ButtonRow>
    </Form>
  );
}
