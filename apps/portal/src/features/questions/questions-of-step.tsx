import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { MarginHint } from '../../ui/plan/margin-notes.js';
import { ParameterArticle, ParameterMargin } from '../../ui/plan/parameter-document.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { isUsual, linesOf, usualLines } from './question-draft.rules.js';
import { ReadLines, StepLines } from './step-lines.js';
import type { EditedQuestions, Step } from './use-question-draft.js';

interface Props {
  readonly step: Step;
  readonly number: number;
  readonly edited: EditedQuestions;
}

/** Somebody else saved this step meanwhile: theirs stand above mine until a person chooses. */
function Theirs({ step, edited }: Pick<Props, 'step' | 'edited'>): ReactElement {
  const who = step.changedBy ?? 'Somebody else';
  return (
    <RuledSection heading={step.isEdited ? `${who} saved other questions here` : 'The usual questions were restored meanwhile'}>
      <ReadLines label={step.isEdited ? `Saved by ${who}` : 'The usual questions'} lines={step.questions} />
      <ButtonRow>
        <Button small onClick={() => edited.keep(step, 'mine')}>
          Keep mine
        </Button>
        <Button small onClick={() => edited.keep(step, 'theirs')}>
          Keep theirs
        </Button>
      </ButtonRow>
    </RuledSection>
  );
}

/** One step of drafting with its questions, in order. */
export function QuestionsOfStep({ step, number, edited }: Props): ReactElement {
  const lines = linesOf(edited.draft.value, step);
  const may = step.availableActions.find(({ action }) => action === 'editCoachingQuestions')?.state;
  const mayEdit = may?.__typename === 'Allowed';
  const usual = isUsual(edited.draft.value, step);
  return (
    <>
      <ParameterArticle number={number} heading={step.title} question={step.asks} all="All steps">
        {may?.__typename === 'Forbidden' && <ReadOnlyLine>{may.headline}</ReadOnlyLine>}
        {edited.both.includes(step) && <Theirs step={step} edited={edited} />}
        <StepLines
          label={`Questions at “${step.title}”`}
          lines={lines}
          mayEdit={mayEdit}
          usual={(key) => {
            const asked = step.usual.find((question) => question.key === key)?.text;
            return asked === lines.find((line) => line.key === key)?.text ? undefined : asked;
          }}
          faultAt={(place) => edited.faults.find((fault) => fault.step === step.step && fault.at === place)?.message}
          change={(next) => edited.write(step, next)}
          remove={(place) => edited.remove(step, place)}
          beside={
            !usual && (
              <Button look="quiet" small onClick={() => edited.write(step, usualLines(step))}>
                Back to the usual questions
              </Button>
            )
          }
        />
      </ParameterArticle>
      <ParameterMargin label="About these questions">
        <MarginHint heading="A good question">
          <p>Opens, and never hides an answer. One line each, at most twelve a step; three or four are read.</p>
        </MarginHint>
        <MarginHint heading="Findings ask too">
          <p>A finding on a draft asks the question that fits it. Reword that one here, and the finding asks in your words.</p>
        </MarginHint>
        {step.changedAt && (
          <MarginHint heading="Changed last">
            <p>
              <Time at={step.changedAt} />
              {step.changedBy && ` by ${step.changedBy}`}
            </p>
          </MarginHint>
        )}
      </ParameterMargin>
    </>
  );
}
