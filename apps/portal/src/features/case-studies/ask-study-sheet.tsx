import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useTell } from '../../app/activity.js';
import type { CaseStudyPlace } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { CheckboxGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { DateField, TextArea } from '../../ui/form/text-fields.js';
import { AskForCaseStudy_Mutation, type StudyFacts } from './case-study.documents.js';
import { placeChoices } from './place-words.js';

/** What the client lead is asked: this text, in these places, for so long. */
export function AskStudySheet({
  study,
  clientName,
  close,
}: {
  readonly study: StudyFacts;
  readonly clientName: string;
  readonly close: () => void;
}): ReactElement {
  const [ask] = useMutation(AskForCaseStudy_Mutation);
  const tell = useTell();
  const form = useCairnForm<{ places: CaseStudyPlace[]; until: string; why: string }>({ places: [], until: '', why: '' });
  return (
    <Sheet open wide close={close} heading={`Ask the client lead of ${clientName}`}>
      <Form
        form={form}
        label="Ask the client lead"
        send={async ({ places, until, why }, idempotencyKey) => {
          const input = { caseStudyId: study.id, version: study.version, places, until: until === '' ? null : (until as never), why, idempotencyKey };
          return (await ask({ variables: { input } })).data?.askForCaseStudy.errors;
        }}
        done={() => {
          tell({ words: 'Asked. Every client lead has a mail and reads the exact text.' });
          close();
        }}
      >
        <p>They read the text word for word and see it as it would look. Until there is an answer it stays as it is; you can take the question back before.</p>
        <CheckboxGroup form={form} name="places" label="Where it may stand" required="Choose where it may stand" choices={placeChoices} />
        <DateField form={form} name="until" label="Last day" hint="Leave it empty to ask until it is withdrawn." optional />
        <TextArea form={form} name="why" label="Why you ask" hint="They read these words in your mail." required="Say why you ask" rows={3} limit={2000} />
        <ButtonRow>
          <Submit>Ask the client lead</Submit>
          <Button onClick={close}>Back to the text</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
