import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { firstName } from '../../app/words.js';
import type { ConsentLevel } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { RadioGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { DateField, TextArea } from '../../ui/form/text-fields.js';
import type { ClientConsent, ConsentRequest } from './consent.document.js';
import { afterwards, AnswerConsent_Mutation } from './consent.mutations.js';

interface Props {
  readonly request: ConsentRequest;
  readonly consent: ClientConsent;
  readonly close: () => void;
}

/** Yes, yes to less, or no; nothing is chosen beforehand. */
export function AnswerSheet({ request, consent, close }: Props): ReactElement {
  const [answer] = useMutation(AnswerConsent_Mutation, afterwards);
  const toast = useToast();
  const form = useCairnForm<{ level: ConsentLevel | ''; until: string; note: string }>({ level: '', until: request.until ?? '', note: '' });
  const exact = typeof request.textSha256 === 'string';
  const asked = consent.ladder.findIndex(({ level }) => level === request.level);
  const less = exact ? [] : consent.ladder.slice(1, asked).reverse();
  return (
    <Sheet open close={close} heading="Your answer">
      <Form
        form={form}
        label="Your answer"
        send={async ({ level, until, note }, idempotencyKey) => {
          const input = {
            requestId: request.id,
            level: level as ConsentLevel,
            until: until === '' || level === 'NONE' ? null : (until as never),
            note,
            idempotencyKey,
          };
          return (await answer({ variables: { input } })).data?.answerConsent.errors;
        }}
        done={() => {
          toast({ words: form.getValues('level') === 'NONE' ? 'Your no is on its way.' : 'Agreed. You can take it back here at any time.' });
          close();
        }}
      >
        <RadioGroup
          form={form}
          name="level"
          label="Do you agree?"
          required="Choose your answer"
          choices={[
            { value: request.level, label: exact ? 'Yes, as it stands here' : `Yes: ${request.title.toLowerCase()}` },
            ...less.map(({ level, title, allows }) => ({ value: level, label: `Less: ${title.toLowerCase()}`, hint: allows })),
            { value: 'NONE', label: 'No', hint: 'What you allowed before stays as it is.' },
          ]}
        />
        <DateField form={form} name="until" label="Last day" hint="Leave it empty to allow it until you withdraw it." optional />
        <TextArea form={form} name="note" label={`A word to ${firstName(request.askedByName)}`} rows={2} limit={2000} optional />
        <ButtonRow>
          <Submit>Send my answer</Submit>
          <Button onClick={close}>Not now</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
