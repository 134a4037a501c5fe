import { useRef, type ReactElement } from 'react';
import { useAnswerText } from '../../app/answers/use-answer-text.js';
import { draftWords } from '../../app/drafts/draft-words.js';
import { useSavedDraft, type SaidToDraft } from '../../app/drafts/use-saved-draft.js';
import { AnswerChoice, type OfferedAnswer } from '../../ui/answer/answer-choice.js';
import { sameAnswer, type AnswerField } from '../../ui/answer/answer-fields.js';
import { AnswerForm, AnswerReads, AnswerRefused, AnswerWords } from '../../ui/answer/answer-form.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { ChangeView } from '../../ui/difference/difference.js';
import { SaveLine } from '../../ui/marks/marks.js';
import css from './plan.module.css';

export interface EditedAnswer {
  readonly value: unknown;
  readonly why: string;
  readonly startsNowReason: string;
}

interface Known {
  readonly key: string;
  readonly title: string;
  readonly hint: string;
  readonly options: readonly OfferedAnswer[];
  readonly fields: readonly AnswerField[];
}

interface Props {
  readonly known: Known;
  /** The set of changes it belongs to. */
  readonly changeSetId: string;
  readonly start: EditedAnswer;
  readonly version: number;
  /** Nothing is agreed yet: the suggestion becomes the answer when it is left standing. */
  readonly adopts: boolean;
  readonly cycleRuns: number | null | undefined;
  readonly save: (answer: EditedAnswer, version: number, idempotencyKey: string) => Promise<SaidToDraft<EditedAnswer>>;
  readonly close: () => void;
}

/** Offered answers first; "something else" opens the parts behind them. Every change is saved shortly after it is made. */
export function AnswerEditor({ known, changeSetId, start, version, adopts, cycleRuns, save, close }: Props): ReactElement {
  const { draft, refused, who } = useSavedDraft({ name: `change/${changeSetId}/${known.key}`, opened: start, version, save });
  const choice = useRef<HTMLDivElement>(null);
  const answer = draft.value;
  const { conflict } = draft;
  const theirs = useAnswerText(known.key, conflict?.theirs.value, conflict !== undefined);
  const offered = known.options.find((option) => sameAnswer(option.value, answer.value));
  const mine = useAnswerText(known.key, answer.value, !offered);
  const edit = (change: Partial<EditedAnswer>): void => draft.change({ ...answer, ...change });
  return (
    <AnswerForm
      label={`Answer: ${known.title}`}
      done={() => {
        if (adopts && draft.state.kind === 'clean') draft.change(answer);
        void draft.flush().then(() => draft.saved() && close());
      }}
      saved={<SaveLine state={draftWords(draft, who, () => choice.current?.focus())} willSend={refused.length === 0} />}
    >
      <AnswerRefused messages={refused} />
      {conflict && (
        <div ref={choice} tabIndex={-1} role="group" aria-label="Both answers" className={css.both}>
          <ChangeView
            now={`${theirs.text ?? 'Another answer.'} ${conflict.theirs.why}`}
            proposed={`${offered?.text ?? mine.text ?? 'Your answer.'} ${answer.why}`}
            nowLabel={who ? `${who} wrote` : 'Saved'}
            proposedLabel="You wrote"
            serif
          />
          <ButtonRow>
            <Button small onClick={draft.keepMine}>
              Keep mine
            </Button>
            <Button small onClick={draft.keepTheirs}>
              Keep theirs
            </Button>
          </ButtonRow>
        </div>
      )}
      <AnswerChoice options={known.options} fields={known.fields} value={answer.value} change={(value) => edit({ value })} />
      {!offered && <AnswerReads text={mine.text} />}
      <AnswerWords label="Why this answer? The client reads it." limit={2000} value={answer.why} change={(why) => edit({ why })} />
      {cycleRuns !== null && cycleRuns !== undefined && (
        <AnswerWords
          label={
            <>
              Cycle {cycleRuns} is running; this starts with the next one. Should it start now? Then say why. <i>(optional)</i>
            </>
          }
          limit={1000}
          rows={2}
          value={answer.startsNowReason}
          change={(startsNowReason) => edit({ startsNowReason })}
        />
      )}
      <p className={css.hint}>{known.hint}</p>
    </AnswerForm>
  );
}
