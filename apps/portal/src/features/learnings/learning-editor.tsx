import { useApolloClient, useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { DraftConflict } from '../../app/drafts/draft-conflict.js';
import { draftWords } from '../../app/drafts/draft-words.js';
import { useSavedDraft } from '../../app/drafts/use-saved-draft.js';
import { faultCode } from '../../app/graphql-client.js';
import { SaveLine } from '../../ui/marks/marks.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { inputOf, PlaceFields, SentenceField, TextFields, type LearningValues } from './learning-fields.js';
import { EditLearning_Mutation, LearningPage_Query, type WholeLearning } from './learnings.documents.js';
import css from './learnings.module.css';

export const valuesOf = (of: WholeLearning): LearningValues => ({
  ...{ sentence: of.sentence, expected: of.expected, happened: of.happened, why: of.why, advice: of.advice, holdsWhen: of.holdsWhen, failsWhen: of.failsWhen },
  ...{ theme: of.theme ?? '', phase: of.phase ?? '', parameterKey: of.parameterKey ?? '' },
});

/** One’s own learning while nobody reads it as it is: it saves itself, and what was found in it follows the words. */
export function LearningEditor({
  learning,
  parameters,
}: {
  readonly learning: WholeLearning;
  readonly parameters: readonly { key: string; heading: string }[];
}): ReactElement {
  const client = useApolloClient();
  const [edit] = useMutation(EditLearning_Mutation);
  const { id } = learning;
  const { draft, refused, who } = useSavedDraft<LearningValues>({
    name: `learning/${id}`,
    opened: valuesOf(learning),
    version: learning.version,
    save: async (values, version, idempotencyKey) => {
      try {
        const { data } = await edit({ variables: { input: { learningId: id, version, ...inputOf(values), idempotencyKey } } });
        const now = data?.editLearning.page?.learning;
        return now ? { version: now.version } : { refused: data?.editLearning.errors ?? [] };
      } catch (error) {
        if (faultCode(error) !== 'CONFLICT') throw error;
        const { data } = await client.query({ query: LearningPage_Query, variables: { id }, fetchPolicy: 'network-only' });
        const now = data?.learning.learning;
        if (!now) throw error;
        return { theirs: valuesOf(now), version: now.version, who: 'another window of yours' };
      }
    },
  });
  const part = { values: draft.value, change: draft.change, leave: () => void draft.flush() };
  return (
    <RuledSection heading="Your words" act={<SaveLine state={draftWords(draft, who, draft.keepMine)} willSend={refused.length === 0} />}>
      {refused.length > 0 && (
        <div role="alert" className={css.problem}>
          {refused.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      )}
      <DraftConflict draft={draft} />
      <div className={css.fields}>
        <SentenceField {...part} />
        <TextFields {...part} />
        <PlaceFields {...part} parameters={parameters} />
      </div>
    </RuledSection>
  );
}
