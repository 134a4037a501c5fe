import { useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import type { ReactElement } from 'react';
import { graphql } from '../../graphql/gql.js';
import { CitedLearnings, CiteHere } from '../../templates/cited-learnings/cited-learnings.js';
import { usablePlace } from '../../templates/cited-learnings/usable-place.js';
import { OfferedLearnings } from '../../templates/offered-learnings/offered-learnings.js';
import { ParameterMargin } from '../../ui/plan/parameter-document.js';
import { ChosenElsewhere } from './chosen-elsewhere.js';
import { mayWriteNotes, NoteThread, useIsCoachHere, usePlanTalk, WriteNote } from './note-thread.js';

const MarginOf_plan = graphql(`
  fragment MarginOf_plan on DeploymentPlan {
    engagementId
    clientName
    clientSlug
    citations {
      ...CitationsHere_here @unmask
    }
    ...PlanTalk_plan
  }
`);

interface Props {
  readonly plan: FragmentType<typeof MarginOf_plan>;
  readonly parameterKey: string;
}

/** What was said beside one parameter; answers stand under what they answer. */
export function MarginOf({ plan, parameterKey }: Props): ReactElement {
  const { data } = useSuspenseFragment({ fragment: MarginOf_plan, fragmentName: 'MarginOf_plan', from: plan });
  const talk = usePlanTalk(data);
  const own = talk.notes.filter((note) => note.parameterKey === parameterKey && note.replyToId === null && note.resolvedAt === null);
  const mayWrite = mayWriteNotes(talk);
  const at = { engagementId: data.engagementId, place: 'PARAMETER', parameterKey } as const;
  const coaches = useIsCoachHere();
  return (
    <ParameterMargin label="Notes in the margin">
      {own.map((note) => (
        <NoteThread key={note.id} talk={talk} note={note} />
      ))}
      <CitedLearnings here={data.citations} at={at} />
      {coaches && <ChosenElsewhere client={data.clientSlug} parameterKey={parameterKey} />}
      <OfferedLearnings step="PARAMETER" engagementId={data.engagementId} parameterKey={parameterKey} useAt={usablePlace(data.citations, at)} />
      <CiteHere here={data.citations} at={at} />
      {mayWrite && <WriteNote engagementId={data.engagementId} clientName={data.clientName} parameterKey={parameterKey} choose={coaches} />}
    </ParameterMargin>
  );
}
