import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTell } from '../../app/activity.js';
import { actState } from '../../app/act-state.js';
import { learningPhaseWords, themeWords } from '../../app/learning-words.js';
import { Time } from '../../app/time/time.js';
import { Button } from '../../ui/button/button.js';
import { newKey } from '../../ui/form/idempotency-key.js';
import { Row } from '../../ui/rows/row-list.js';
import { BinLearning_Mutation, RestoreLearning_Mutation } from './bin.documents.js';
import type { LearningFacts } from './learnings.documents.js';
import css from './learnings.module.css';

/** Into the bin and out of it; the way back is in the toast and in Activity. */
export function useBin(): { readonly bin: (learning: LearningFacts) => Promise<void>; readonly restore: (learning: LearningFacts) => Promise<void> } {
  const [bin] = useMutation(BinLearning_Mutation);
  const [restore] = useMutation(RestoreLearning_Mutation);
  const tell = useTell();
  const inputOf = ({ id, version }: Pick<LearningFacts, 'id' | 'version'>) => ({ variables: { input: { learningId: id, version, idempotencyKey: newKey() } } });
  return {
    bin: async (learning) => {
      const { data } = await bin(inputOf(learning));
      const now = data?.binLearning.page?.learning;
      if (!now) return tell({ words: data?.binLearning.errors[0]?.message ?? 'It was not moved to the bin. Try again.' });
      tell({ words: 'Moved to the bin, for 30 days.', undo: () => restore(inputOf(now)) });
    },
    restore: async (learning) => {
      const { data } = await restore(inputOf(learning));
      tell({ words: data?.restoreLearning.errors[0]?.message ?? 'Taken out of the bin.' });
    },
  };
}

/** One learning: its sentence, where it stands, and since when. */
export function LearningRow({ learning, showAuthor }: { readonly learning: LearningFacts; readonly showAuthor?: boolean }): ReactElement {
  const navigate = useNavigate();
  const { restore } = useBin();
  const path = `/learnings/drafts/${learning.id}`;
  const about = [
    learning.clientName ?? learning.cohortName,
    learning.theme && themeWords[learning.theme],
    learning.phase && learningPhaseWords[learning.phase],
    showAuthor && learning.authorName,
  ].filter(Boolean);
  return (
    <Row
      id={learning.id}
      title={
        <Link to={path} className={css.said}>
          {learning.sentence}
        </Link>
      }
      detail={`${about.join(' · ')}${about.length > 0 ? '. ' : ''}${learning.binnedAt === null ? learning.standing : ''}`}
      when={<Time at={learning.binnedAt ?? learning.editedAt} />}
      button={
        actState(learning.availableActions, 'restoreLearning') === 'allowed' ? (
          <Button small onClick={() => void restore(learning)}>
            Take it out
          </Button>
        ) : undefined
      }
      open={() => void navigate(path)}
    />
  );
}
