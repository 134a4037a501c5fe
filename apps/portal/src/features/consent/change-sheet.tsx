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
import { afterwards, ChangeConsent_Mutation } from './consent.mutations.js';

/** The client lead says anew what is allowed, for all work or for one engagement. */
export function ChangeSheet({ consent, close }: { readonly consent: ClientConsent; readonly close: () => void }): ReactElement {
  const [change] = useMutation(ChangeConsent_Mutation, afterwards);
  const toast = useToast();
  const { everything, ladder, choices } = consent;
  const form = useCairnForm<{ level: ConsentLevel; engagementId: string; until: string; note: string }>({
    level: everything.level,
    engagementId: '',
    until: everything.until ?? '',
    note: '',
  });
  return (
    <Sheet open wide close={close} heading={`What may ${consent.practiceName} learn from your work?`}>
      <Form
        form={form}
        label="What is allowed"
        send={async ({ level, engagementId, until, note }, idempotencyKey) => {
          const input = {
            ...{ clientId: consent.clientId, version: consent.version, level, note, idempotencyKey },
            ...{ engagementId: engagementId === '' ? null : engagementId, until: until === '' || level === 'NONE' ? null : (until as never) },
          };
          return (await change({ variables: { input } })).data?.changeConsent.errors;
        }}
        done={() => {
          toast({ words: 'Saved. Your coaches are told, and you have it by mail.' });
          close();
        }}
      >
        <p>
          Each step allows what the ones above it do. If you allow less than now, what went further is taken down too, also a text to which you had agreed by
          itself.
        </p>
        <RadioGroup
          form={form}
          name="level"
          label="What you allow"
          required="Choose what you allow"
          choices={ladder.map(({ level, title, allows, never }) => ({ value: level, label: title, hint: `${allows} ${never}` }))}
        />
        {choices.length > 1 && (
          <Select form={form} name="engagementId" label="For" empty="All work" choices={choices.map(({ id, name }) => ({ value: id, label: name }))} />
        )}
        <DateField form={form} name="until" label="Last day" hint="Leave it empty to allow it until you withdraw it." optional />
        <TextArea form={form} name="note" label="A word to your coaches" rows={2} limit={2000} optional />
        <ButtonRow>
          <Submit>Save what I allow</Submit>
          <Button onClick={close}>Leave it as it is</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
