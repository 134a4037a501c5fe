import { useMutation, useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { graphql } from '../../graphql/gql.js';
import type { EditWorkshopPageQuery } from '../../graphql/graphql.js';
import { ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import type { UserError } from '../../ui/form/user-errors.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { AfterwardsFields } from './afterwards-fields.js';
import { labelOf } from './training-acts.js';
import { useQuizChoices } from './use-quiz-choices.js';
import { WorkshopForm } from './workshop-form.js';
import { addressOf } from './workshop.document.js';
import { inputOfAfterwards, inputOfEdit, valuesOfWorkshop, type WorkshopValues } from './workshop.values.js';

const EditWorkshopPage_Query = graphql(`
  query EditWorkshopPage($client: String!, $id: UUID!) {
    workshop(id: $id, client: $client) {
      ...WorkshopPage_workshop @unmask
    }
    trainingPage(client: $client) {
      engagementId
      planNumber
      leaders {
        personId
        name
        words
      }
    }
    roster(client: $client) {
      engagementId
      teams {
        id
        name
      }
    }
  }
`);

const EditWorkshop_Mutation = graphql(`
  mutation EditWorkshop($input: EditWorkshopArgs!) {
    editWorkshop(input: $input) {
      workshop {
        ...WorkshopPage_workshop @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, EditWorkshopPage_Query, addressOf(params));

type Send = (values: WorkshopValues, idempotencyKey: string) => Promise<readonly UserError[] | null | undefined>;

/** What was held keeps its plan: recording, exercise and quiz alone can still change. */
function EditForm({ data }: { readonly data: EditWorkshopPageQuery }): ReactElement {
  const { workshop, roster, trainingPage } = data;
  const quizzes = useQuizChoices();
  const form = useCairnForm(valuesOfWorkshop(workshop));
  const [edit] = useMutation(EditWorkshop_Mutation);
  const navigate = useNavigate();
  const toast = useToast();
  const path = `/c/${workshop.clientSlug}/training/${workshop.id}`;
  const { leaders } = trainingPage;
  const leads = leaders.some(({ personId }) => personId === workshop.ledById);
  const known = quizzes.some(({ id }) => id === workshop.quizId) || workshop.quizId === null;
  // A quiz that was put aside stays with the workshops that have it.
  const choices = known ? quizzes : [...quizzes, { id: workshop.quizId ?? '', title: workshop.quizTitle ?? 'Quiz' }];
  const send: Send = async (values, idempotencyKey) => {
    const input = (workshop.status === 'HELD' ? inputOfAfterwards : inputOfEdit)(values, workshop, idempotencyKey);
    return (await edit({ variables: { input } })).data?.editWorkshop.errors;
  };
  const done = (): void => {
    toast({ words: 'Saved.' });
    void navigate(path);
  };
  if (workshop.status === 'HELD')
    return (
      <Form form={form} label="What is left of the workshop" send={send} done={done}>
        <AfterwardsFields form={form} quizChoices={choices.map(({ id, title }) => ({ value: id, label: title }))} hasRecording isHeld />
        <ButtonRow sticky>
          <Submit>Save</Submit>
          <ButtonLink to={path}>Back to the workshop</ButtonLink>
        </ButtonRow>
      </Form>
    );
  return (
    <WorkshopForm
      form={form}
      isNew={false}
      teams={roster.teams}
      // Whoever leads it may have left since; then the form says so until another is chosen.
      leaders={leads ? leaders : [...leaders, { personId: workshop.ledById, name: workshop.ledByName, words: 'no longer a coach here' }]}
      quizzes={choices}
      kitQuiz={false}
      planNumber={workshop.briefsPlanNumber ?? trainingPage.planNumber}
      back={path}
      send={send}
      done={done}
    />
  );
}

/** Changes a workshop; its date moves on its own page, because that tells people. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { workshop } = data;
  const isHeld = workshop.status === 'HELD';
  return (
    <Page narrow>
      <PageHead
        above={<Link to={`/c/${workshop.clientSlug}/training/${workshop.id}`}>{workshop.title}</Link>}
        title={isHeld ? 'Recording, exercise and quiz' : 'Edit the workshop'}
        tabTitle={`Edit · ${workshop.title}`}
        context={
          isHeld
            ? 'It was held; its date, agenda and places stay as they were.'
            : 'Another outcome or agenda asks the client to agree again. The date moves by Reschedule, which tells everybody who comes.'
        }
      />
      {labelOf(workshop.availableActions, 'editWorkshop') ? (
        <EditForm key={workshop.version} data={data} />
      ) : (
        <ReadOnlyLine>The coaches change workshops.</ReadOnlyLine>
      )}
    </Page>
  );
}
