import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { firstName } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';

const AskCoach_Mutation = graphql(`
  mutation AskCoach($input: AskCoachArgs!) {
    askCoach(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

/** A question to the coach; the deadline stays where it is. */
export function AskCoachSheet({
  changeSetId,
  coachName,
  close,
}: {
  readonly changeSetId: string;
  readonly coachName: string;
  readonly close: () => void;
}): ReactElement {
  const [ask] = useMutation(AskCoach_Mutation, { refetchQueries: 'active' });
  const form = useCairnForm({ question: '' });
  const toast = useToast();
  return (
    <Sheet open close={close} heading={`Ask ${firstName(coachName)}`}>
      <Form
        form={form}
        label={`Ask ${coachName}`}
        done={() => {
          toast({ words: `Sent. ${firstName(coachName)}’s answer comes by mail and stands here.` });
          close();
        }}
        send={async ({ question }, idempotencyKey) => (await ask({ variables: { input: { changeSetId, question, idempotencyKey } } })).data?.askCoach.errors}
      >
        <TextArea form={form} name="question" label="Your question" rows={4} required="Write your question" />
        <Submit>Send the question</Submit>
      </Form>
    </Sheet>
  );
}
