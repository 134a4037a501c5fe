import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useState, type ReactElement } from 'react';
import { useWatch } from 'react-hook-form';
import { draftWords } from '../../app/drafts/draft-words.js';
import { figure } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { ClosingRow_KeyResultFragment, Intention } from '../../graphql/graphql.js';
import { Button } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { SaveLine } from '../../ui/marks/marks.js';
import { RadioGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { NumberField } from '../../ui/form/number-field.js';
import { TextArea } from '../../ui/form/text-fields.js';
import css from './okrs.module.css';
import { useKeptScore, type ScoreValues } from './use-kept-score.js';

const ScoreKeyResult_Mutation = graphql(`
  mutation ScoreKeyResult($input: ScoreKeyResultArgs!) {
    scoreKeyResult(input: $input) {
      keyResult {
        ...ClosingRow_keyResult @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

const ComputedScore_Query = graphql(`
  query ComputedScore($lineId: UUID!, $finalValue: Float!) {
    computedScore(lineId: $lineId, finalValue: $finalValue)
  }
`);

/** After the last key: a figure is looked at once it is typed. */
const AFTER_TYPING = 300;

/** What the levels make of the figure that stands in the form, before it is saved. */
function useComputed(lineId: string, finalValue: number | null): string | undefined {
  const [settled, setSettled] = useState(finalValue);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(finalValue), AFTER_TYPING);
    return () => clearTimeout(timer);
  }, [finalValue]);
  const skip = settled === null || Number.isNaN(settled);
  const { data } = useQuery(ComputedScore_Query, { variables: { lineId, finalValue: settled ?? 0 }, skip });
  if (skip || finalValue !== settled || !data) return undefined;
  return data.computedScore === null ? 'Its levels say nothing about this figure.' : `Computed from where it ended: ${figure(data.computedScore)}`;
}

export const intentionWords: Readonly<Record<Intention, string>> = { KEEP: 'Keep', MODIFY: 'Modify', REMOVE: 'Remove' };
const intentions = (['KEEP', 'MODIFY', 'REMOVE'] as const).map((value) => ({ value, label: intentionWords[value] }));

interface Props {
  readonly line: ClosingRow_KeyResultFragment;
  readonly done: () => void;
}

/** Asks where a key result ended, for its score or why there is none, and for what was learnt. */
export function ScoreForm({ line, done }: Props): ReactElement {
  const said: ScoreValues = {
    finalValue: line.finalValue,
    score: line.score,
    notScoredBecause: line.notScoredBecause ?? '',
    learning: line.learning ?? '',
    intention: line.intention ?? '',
  };
  const form = useCairnForm<ScoreValues>(said);
  const kept = useKeptScore(form, line.id, line.version, said);
  const takeTheirs = (): void => {
    kept.keepTheirs();
    form.reset(said);
  };
  const computed = useComputed(line.id, useWatch({ control: form.control, name: 'finalValue' }));
  const [save] = useMutation(ScoreKeyResult_Mutation, { refetchQueries: ['CycleClosing'] });
  const toast = useToast();
  // A result has a score or a reason for none, seldom both.
  const reason = useWatch({ control: form.control, name: 'notScoredBecause' });
  const [asksWhy, setAsksWhy] = useState(reason !== '');
  const unscored = asksWhy || reason !== '';
  return (
    <Form
      form={form}
      label={`Score ${line.text}`}
      send={async ({ finalValue, score, notScoredBecause, learning, intention }, idempotencyKey) =>
        (
          await save({
            variables: {
              input: {
                lineId: line.id,
                version: line.version,
                ...{ finalValue, score, learning, idempotencyKey },
                notScoredBecause: notScoredBecause.trim() === '' ? null : notScoredBecause,
                intention: intention === '' || intention === null ? null : (intention as Intention),
              },
            },
          })
        ).data?.scoreKeyResult.errors
      }
      done={() => {
        void kept.settle();
        toast({ words: 'Saved.' });
        done();
      }}
    >
      <div className={css.ending}>
        <div>
          <div className={css.pair}>
            {line.krType !== 'MILESTONE' && <NumberField form={form} name="finalValue" label="Where it ended" unit={line.unit} />}
            <NumberField form={form} name="score" label="Score, 0 to 1" min={0} max={1} step={0.1} />
          </div>
          {computed && (
            <p className={css.detail} role="status">
              {computed}
            </p>
          )}
          {unscored ? (
            <TextArea form={form} name="notScoredBecause" label="Why it has no score" rows={1} limit={1000} />
          ) : (
            <p>
              <Button small look="quiet" onClick={() => setAsksWhy(true)}>
                It cannot be scored
              </Button>
            </p>
          )}
        </div>
        <div>
          <TextArea form={form} name="learning" label="What was learnt" serif rows={2} limit={5000} />
          <RadioGroup form={form} name="intention" label="In the next cycle" choices={intentions} steps />
        </div>
      </div>
      {kept.conflict ? (
        <p className={css.detail} role="status">
          Somebody changed this after you typed it. Saving puts your words in place of theirs.{' '}
          <Button small look="quiet" onClick={takeTheirs}>
            Take theirs
          </Button>
        </p>
      ) : (
        kept.state.kind !== 'clean' && <SaveLine state={draftWords(kept, undefined, () => undefined)} />
      )}
      <p>
        <Submit look="outlined" small sendingWords="Saving…">
          Save
        </Submit>
      </p>
    </Form>
  );
}
