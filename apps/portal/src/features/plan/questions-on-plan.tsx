import type { FragmentType } from '@apollo/client/masking';
import { useSuspenseFragment } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { graphql } from '../../graphql/gql.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { NoteThread, usePlanTalk } from './note-thread.js';
import css from './plan.module.css';

const QuestionsOnPlan_plan = graphql(`
  fragment QuestionsOnPlan_plan on DeploymentPlan {
    engagementId
    openChangeSet {
      id
    }
    ...PlanTalk_plan
  }
`);

/** What signers asked before they decide, about no parameter in particular: what waits for an answer, and what was answered about the changes that are open. */
export function QuestionsOnPlan({ plan }: { readonly plan: FragmentType<typeof QuestionsOnPlan_plan> }): ReactElement | null {
  const { data } = useSuspenseFragment({ fragment: QuestionsOnPlan_plan, fragmentName: 'QuestionsOnPlan_plan', from: plan });
  const talk = usePlanTalk(data);
  const answered = new Set(talk.notes.flatMap(({ replyToId }) => replyToId ?? []));
  const asked = talk.notes.filter(
    (note) =>
      note.parameterKey === null &&
      note.replyToId === null &&
      note.resolvedAt === null &&
      (!answered.has(note.id) || (note.changeSetId !== null && note.changeSetId === data.openChangeSet?.id)),
  );
  if (asked.length === 0) return null;
  return (
    <RuledSection heading="Questions before the decision" count={asked.length} note="an answer goes to whoever asked, by mail" id="questions">
      <div className={css.questions}>
        {asked.map((note) => (
          <NoteThread key={note.id} talk={talk} note={note} />
        ))}
      </div>
    </RuledSection>
  );
}
