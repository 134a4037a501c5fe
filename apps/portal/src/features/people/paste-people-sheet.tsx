import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { pasteLines, type RefusedLine } from './pasted-lines.js';
import css from './people.module.css';

const PastePeople_Mutation = graphql(`
  mutation PastePeople($input: PastePeopleInput!) {
    pastePeople(input: $input) {
      added
      changed
      errors {
        code
        field
        message
      }
    }
  }
`);

/** A pasted list, one person a line. What could not be read stays in the box, with the reason above it. */
export function PastePeopleSheet({ engagementId, close }: { readonly engagementId: string; readonly close: () => void }): ReactElement {
  const form = useCairnForm({ text: '' });
  const [paste] = useMutation(PastePeople_Mutation, { refetchQueries: ['PeoplePage'] });
  const [refused, setRefused] = useState<readonly RefusedLine[]>([]);
  const attempt = useIdempotencyKey();
  const toast = useToast();

  const sendLines = async (text: string) => {
    const { data } = await paste({ variables: { input: { engagementId, text, idempotencyKey: attempt.key } } });
    attempt.renew();
    if (!data) throw new Error('The pasted list was not answered');
    return data.pastePeople;
  };
  const send = async ({ text }: { text: string }) => {
    const pasted = await pasteLines(text, sendLines);
    if (pasted.errors.length > 0) return pasted.errors;
    setRefused(pasted.refused);
    if (pasted.added + pasted.changed > 0 || pasted.refused.length === 0) toast({ words: wordsOf(pasted) });
    form.setValue('text', pasted.refused.map((line) => line.text).join('\n'));
    if (pasted.refused.length === 0) close();
    return undefined;
  };

  return (
    <Sheet open close={close} heading="Paste people" wide>
      <Form form={form} label="Paste people" send={send}>
        {refused.length > 0 && (
          <div className={css.refused} role="alert">
            <p>
              {refused.length === 1
                ? 'One line could not be read. It is still in the box:'
                : `${refused.length} lines could not be read. They are still in the box:`}
            </p>
            <ul className={css.refused}>
              {refused.map(({ text, reason }, index) => (
                <li key={index}>
                  <q>{text}</q>
                  <br />
                  {reason}
                </li>
              ))}
            </ul>
          </div>
        )}
        <TextArea
          form={form}
          name="text"
          label="One person a line"
          hint="Ana Silva <ana@example.org>, Logistics, team lead, writes. Only the mail address is needed; new teams are made. Nobody gets a mail."
          rows={10}
          required="Paste or type at least one mail address"
        />
        <ButtonRow>
          <Submit>Add these people</Submit>
          <Button onClick={close}>Back to the list</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}

const wordsOf = ({ added, changed }: { readonly added: number; readonly changed: number }): string =>
  added + changed === 0
    ? 'Everybody was on the list already.'
    : `${plural(added, 'person', 'people')} added${changed > 0 ? `, ${changed} changed` : ''}. Nobody got a mail.`;
