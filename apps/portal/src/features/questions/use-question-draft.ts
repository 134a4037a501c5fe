import { useApolloClient, useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTell } from '../../app/activity.js';
import { useDraft, type Draft } from '../../app/drafts/use-draft.js';
import { failureWords } from '../../app/failure.js';
import { faultCode } from '../../app/graphql-client.js';
import type { QuestionsPageQuery } from '../../graphql/graphql.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { isBoth, isChanged, isUsual, keepMine, linesOf, withLines, without, type EditedSteps, type QuestionLine } from './question-draft.rules.js';
import { EditCoachingQuestions_Mutation, QuestionsPage_Query } from './questions.documents.js';

export type Step = QuestionsPageQuery['coachingQuestions'][number];

/** Something that has to be put right before a step can be saved. */
export interface QuestionFault {
  readonly step: Step['step'];
  /** The place of the question; undefined where the whole step is meant. */
  readonly at: number | undefined;
  readonly message: string;
}

export interface EditedQuestions {
  readonly draft: Draft<EditedSteps>;
  readonly changed: readonly Step[];
  /** Steps that somebody else saved meanwhile. */
  readonly both: readonly Step[];
  readonly faults: readonly QuestionFault[];
  readonly saving: boolean;
  readonly write: (step: Step, lines: readonly QuestionLine[]) => void;
  readonly remove: (step: Step, at: number) => void;
  readonly save: () => Promise<void>;
  readonly discard: () => void;
  readonly keep: (step: Step, side: 'mine' | 'theirs') => void;
}

const placeIn = (field: string | null | undefined): number | undefined => {
  const at = /^questions\.(\d+)/.exec(field ?? '')?.[1];
  return at === undefined ? undefined : Number(at);
};

/** The questions of all steps while they are worded: kept on the device with every letter, sent step by step when the coach says so. */
export function useQuestionDraft(steps: readonly Step[]): EditedQuestions {
  const client = useApolloClient();
  const tell = useTell();
  const attempt = useIdempotencyKey();
  const [edit, { loading }] = useMutation(EditCoachingQuestions_Mutation);
  const [faults, setFaults] = useState<readonly QuestionFault[]>([]);
  const draft = useDraft<EditedSteps>({ name: 'coaching-questions', opened: {} });
  const edited = draft.value;
  // What an undo finds may be newer than what it was offered beside.
  const newest = useRef(edited);
  useEffect(() => {
    newest.current = edited;
  });
  const put = (next: EditedSteps): void => {
    newest.current = next;
    draft.change(next);
  };
  const write = (step: Step, lines: readonly QuestionLine[]): void => {
    setFaults((before) => before.filter((fault) => fault.step !== step.step));
    put(withLines(newest.current, step, lines));
  };

  const send = async (step: Step): Promise<boolean> => {
    const restore = isUsual(edited, step) && step.isEdited;
    const questions = restore ? [] : linesOf(edited, step).map(({ key, text }) => ({ key, text }));
    try {
      const { data } = await edit({ variables: { input: { step: step.step, version: step.version, questions, restore, idempotencyKey: attempt.key } } });
      attempt.renew();
      const { errors = [] } = data?.editCoachingQuestions ?? {};
      setFaults((before) => [...before, ...errors.map(({ message, field }) => ({ step: step.step, at: placeIn(field), message }))]);
      if (errors.length === 0) put(without(newest.current, step));
      return errors.length === 0;
    } catch (error) {
      const taken = faultCode(error) === 'CONFLICT';
      if (taken) {
        attempt.renew();
        await client.query({ query: QuestionsPage_Query, fetchPolicy: 'network-only' }).catch(() => undefined);
      }
      const message = taken
        ? `Somebody else changed “${step.title}”. Choose below what is kept.`
        : failureWords(error, 'This was not saved. What you typed is kept.');
      setFaults((before) => [...before, { step: step.step, at: undefined, message }]);
      return false;
    }
  };
  const changed = steps.filter((step) => isChanged(edited, step));
  const both = changed.filter((step) => isBoth(edited, step));
  const save = async (): Promise<void> => {
    setFaults([]);
    const saved: Step[] = [];
    for (const step of changed) if (!both.includes(step) && (await send(step))) saved.push(step);
    if (saved.length === changed.length) await draft.settle({ value: {}, version: 0 });
    if (saved.length > 0) tell({ words: 'Saved. Whoever writes sees these questions from now on.' });
  };

  return {
    draft,
    changed,
    both,
    faults,
    saving: loading,
    write,
    save,
    remove: (step, at) => {
      const lines = linesOf(edited, step);
      const gone = lines[at];
      if (!gone) return;
      write(step, lines.toSpliced(at, 1));
      if (gone.text.trim() === '') return;
      tell({ words: 'The question is taken out.', undo: () => write(step, linesOf(newest.current, step).toSpliced(at, 0, gone)) });
    },
    discard: () => {
      const kept = edited;
      setFaults([]);
      newest.current = {};
      void draft.settle({ value: {}, version: 0 });
      tell({ words: 'Your changes to the questions are thrown away.', undo: () => put(kept) });
    },
    keep: (step, side) => {
      setFaults((before) => before.filter((fault) => fault.step !== step.step));
      put(side === 'mine' ? keepMine(edited, step) : without(edited, step));
    },
  };
}
