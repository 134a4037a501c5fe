import { useId, useRef, type ReactElement } from 'react';
import { draftWords } from '../../app/drafts/draft-words.js';
import { Time } from '../../app/time/time.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { ChangeView } from '../../ui/difference/difference.js';
import field from '../../ui/form/field.module.css';
import { SaveLine } from '../../ui/marks/marks.js';
import type { Answer } from './answer-text.js';
import css from './discovery.module.css';
import { useDiscoveryAnswer } from './use-discovery-answer.js';

interface Props {
  readonly engagementId: string;
  readonly answer: Answer;
  /** What the server has now. */
  readonly saved: (key: string, text: string) => void;
}

/** One question with its answer; it saves itself two seconds after the last letter and on leaving the field. */
export function AnswerField({ engagementId, answer, saved }: Props): ReactElement {
  const { draft, refused: refusals, who } = useDiscoveryAnswer(engagementId, answer, saved);
  const id = useId();
  const choice = useRef<HTMLDivElement>(null);
  const { conflict, value } = draft;
  const refused = refusals[0];
  return (
    <section className={css.answer}>
      <h2 className={css.question}>
        <label htmlFor={id}>{answer.question}</label>
      </h2>
      <p id={`${id}-hint`} className={css.hint}>
        {answer.hint}
      </p>
      {refused && (
        <p id={`${id}-error`} className={field.error} role="alert">
          {refused}
        </p>
      )}
      <textarea
        id={id}
        rows={3}
        value={value}
        className={`${field.control} ${field.serif} ${css.control}`}
        aria-describedby={refused ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={refused !== undefined || undefined}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={() => void draft.flush()}
      />
      {conflict && (
        <div ref={choice} tabIndex={-1} role="group" aria-label="Both answers" className={css.both}>
          <ChangeView now={conflict.theirs} proposed={value} nowLabel={who ? `${who} wrote` : 'Saved'} proposedLabel="You wrote" serif />
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
      <div className={css.foot}>
        {answer.byName && answer.at && draft.state.kind === 'clean' && (
          <p className={css.hint}>
            {answer.byName}, <Time at={answer.at} />
          </p>
        )}
        <SaveLine state={draftWords(draft, who, () => choice.current?.focus())} willSend />
      </div>
    </section>
  );
}
