import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { draftWords } from '../../app/drafts/draft-words.js';
import { useDraft } from '../../app/drafts/use-draft.js';
import { graphql } from '../../graphql/gql.js';
import { ButtonRow } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { SaveLine } from '../../ui/marks/marks.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { thenAgain } from './learning-acts.js';

const HandInSessionMakeUp_Mutation = graphql(`
  mutation HandInSessionMakeUp($input: HandInSessionMakeUpArgs!) {
    handInSessionMakeUp(input: $input) {
      sessionId
      errors {
        code
        field
        message
      }
    }
  }
`);

/** A missed session is made up with its recording and some words on it, which are kept on this device until they are handed in. */
export function MakeUpForm({ sessionId, remark }: { readonly sessionId: string; readonly remark: string | null }): ReactElement {
  const draft = useDraft<string>({ name: `session-make-up/${sessionId}`, opened: '' });
  const form = useCairnForm({ text: '' });
  const [send] = useMutation(HandInSessionMakeUp_Mutation, thenAgain);
  const toast = useToast();
  if (form.getValues('text') !== draft.value && draft.restored) form.setValue('text', draft.value);
  return (
    <RuledSection heading={remark === null ? 'Make it up' : 'Make it up again'}>
      {remark !== null && (
        <p>
          Returned with a remark: <q>{remark}</q>
        </p>
      )}
      <Form
        form={form}
        label="Make it up"
        send={async ({ text }, idempotencyKey) => (await send({ variables: { input: { sessionId, text, idempotencyKey } } })).data?.handInSessionMakeUp.errors}
        done={() => {
          void draft.settle();
          toast({ words: 'Handed in. Those who run the cohort read it.' });
        }}
      >
        <div onInput={({ target }) => draft.change((target as HTMLTextAreaElement).value)}>
          <TextArea
            form={form}
            name="text"
            label="What you take from it"
            hint="Watch the recording, then write what you would do differently with a team of yours. At least 20 words."
            rows={6}
            limit={4000}
            serif
            required="Write what you take from it"
          />
        </div>
        <SaveLine state={draftWords(draft, undefined, () => undefined)} />
        <ButtonRow>
          <Submit>Hand in</Submit>
        </ButtonRow>
      </Form>
    </RuledSection>
  );
}
