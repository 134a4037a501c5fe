import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import type { ConsentLevel } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { RadioGroup, Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { DateField, TextArea } from '../../ui/form/text-fields.js';
import type { ClientConsent } from './consent.document.js';
import { afterwards, AskConsent_Mutation } from './consent.mutations.js';

/** A coach asks for more than stands, with a reason and an example of what it would mean. */
export function AskSheet({ consent, close }: { readonly consent: ClientConsent; readonly close: () => void }): ReactElement {
  const [ask] = useMutation(AskConsent_Mutation, afterwards);
  const toast = useToast();
  const { everything, ladder, choices } = consent;
  const stands = ladder.findIndex(({ level }) => level === everything.level);
  const more = ladder.slice(Math.max(stands, 0) + 1);
  const form = useCairnForm<{ level: ConsentLevel | ''; engagementId: string; why: string; example: string; until: string }>({
    ...{ level: '', engagementId: '', why: '', example: '', until: '' },
  });
  return (
    <Sheet open wide close={close} heading={`Ask ${consent.clientName} for consent`}>
      <Form
        form={form}
        label="Ask for consent"
        send={async ({ level, engagementId, until, ...words }, idempotencyKey) => {
          const input = {
            ...{ clientId: consent.clientId, level: level as ConsentLevel, ...words, idempotencyKey },
            ...{ engagementId: engagementId === '' ? null : engagementId, until: until === '' ? null : (until as never) },
          };
          return (await ask({ variables: { input } })).data?.askConsent.errors;
        }}
        done={() => {
          toast({ words: 'Asked. Every client lead has a mail with your words.' });
          close();
        }}
      >
        <RadioGroup
          form={form}
          name="level"
          label="What you would like to be allowed"
          required="Choose what you would like to be allowed"
          choices={more.map(({ level, title, allows }) => ({ value: level, label: title, hint: allows }))}
        />
        {choices.length > 1 && (
          <Select form={form} name="engagementId" label="For" empty="All work" choices={choices.map(({ id, name }) => ({ value: id, label: name }))} />
        )}
        <TextArea form={form} name="why" label="Why you ask" hint="They read these words in your mail." required="Say why you ask" rows={3} limit={2000} />
        <TextArea
          form={form}
          name="example"
          label="An example of what it would mean"
          hint="One thing from this work, as others would read it."
          required="Give an example"
          rows={3}
          limit={2000}
        />
        <DateField form={form} name="until" label="Last day" hint="Leave it empty to ask until it is withdrawn." optional />
        <ButtonRow>
          <Submit>Ask the client lead</Submit>
          <Button onClick={close}>Not now</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
