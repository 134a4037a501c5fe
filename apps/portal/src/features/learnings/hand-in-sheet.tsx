import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useTell } from '../../app/activity.js';
import { bandWords, reachChoices } from '../../app/learning-words.js';
import type { LearningReach } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { RadioGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { HandInLearning_Mutation, type LearningPageFacts } from './learnings.documents.js';
import css from './learnings.module.css';

/** Who is to read it, and what they will learn of where it comes from. */
export function HandInSheet({ page, close }: { readonly page: LearningPageFacts; readonly close: () => void }): ReactElement {
  const form = useCairnForm<{ reach: LearningReach }>({ reach: page.learning.copy?.reach ?? 'PRACTICE' });
  const [handIn] = useMutation(HandInLearning_Mutation);
  const tell = useTell();
  const { id, version } = page.learning;
  const bands = bandWords(page.bandsToShare);
  return (
    <Sheet open close={close} heading="Hand this in for review?">
      <Form
        form={form}
        label="Hand in"
        send={async ({ reach }, idempotencyKey) =>
          (await handIn({ variables: { input: { learningId: id, version, reach, idempotencyKey } } })).data?.handInLearning.errors
        }
        done={() => {
          tell({ words: 'Handed in. A second person reads it, without knowing whose it is.' });
          close();
        }}
      >
        <p>A copy without names goes to a second person, who asks: would the client recognise itself? They do not see your name, nor the client’s.</p>
        <RadioGroup form={form} name="reach" label="Once published, it can be read by" choices={reachChoices} />
        <p className={css.quiet}>
          {bands === '' ? 'Of where it comes from, the copy says nothing: too few clients are alike.' : `Of where it comes from, the copy says: ${bands}.`}
        </p>
        <ButtonRow>
          <Submit>Hand in</Submit>
          <Button onClick={close}>Back to the text</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
