import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { AnswerFields, type AnswerField } from '../../ui/answer/answer-fields.js';
import { AnswerForm, AnswerRefused } from '../../ui/answer/answer-form.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { SaveLine } from '../../ui/marks/marks.js';
import { useDraft } from '../drafts/use-draft.js';
import { draftWords } from '../drafts/draft-words.js';
import { failureWords } from '../failure.js';
import { ownKeyFor } from './own-key.rules.js';
import { AnswerReading_Query } from './use-answer-text.js';

type Value = Readonly<Record<string, unknown>>;
const empty: Value = { kind: 'text', reach: 'everyone' };

interface Props {
  /** What it belongs to; the words are kept on the device under this name. */
  readonly name: string;
  readonly fields: readonly AnswerField[];
  readonly taken: readonly string[];
  /** Puts it in its place. Answers with what has to be put right first. */
  readonly add: (key: string, value: Value) => Promise<readonly string[]>;
  readonly close: () => void;
}

/** A question that the ten do not ask, with the answer it begins with. */
export function OwnQuestionSheet({ name, fields, taken, add, close }: Props): ReactElement {
  const client = useApolloClient();
  const draft = useDraft<Value>({ name: `${name}/own-question`, opened: empty });
  const [refused, setRefused] = useState<readonly string[]>([]);
  const done = async (): Promise<void> => {
    const { title } = draft.value;
    const key = ownKeyFor(typeof title === 'string' ? title : '', taken);
    try {
      const { data } = await client.query({ query: AnswerReading_Query, variables: { key, value: draft.value } });
      const problems = data?.answerReading.errors.map(({ message }) => message) ?? ['This was not read. Try again.'];
      const left = problems.length > 0 ? problems : await add(key, draft.value);
      setRefused(left);
      if (left.length > 0) return;
      await draft.settle({ value: empty, version: 0 });
      close();
    } catch (error) {
      setRefused([failureWords(error, 'This was not added. What you typed is kept.')]);
    }
  };
  return (
    <Sheet open close={close} heading="Add a question">
      <p>Each one is a rule that everybody has to remember. Ask what would go wrong without it.</p>
      <AnswerForm
        label="A question of your own"
        done={() => void done()}
        doneWords="Add it"
        saved={<SaveLine state={draftWords(draft, undefined, () => undefined)} />}
      >
        <AnswerRefused messages={refused} />
        <AnswerFields fields={fields} value={draft.value} change={draft.change} />
      </AnswerForm>
    </Sheet>
  );
}
