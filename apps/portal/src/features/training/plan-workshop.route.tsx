import { useMutation, useReadQuery } from '@apollo/client/react';
import { useRef, useState, type ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { useViewer } from '../../app/session.js';
import { graphql } from '../../graphql/gql.js';
import type { PlanWorkshopPageQuery } from '../../graphql/graphql.js';
import { useCiting } from '../../templates/cited-learnings/use-citing.js';
import { OfferedLearnings } from '../../templates/offered-learnings/offered-learnings.js';
import { ButtonLink } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useCairnForm } from '../../ui/form/form.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { labelOf } from './training-acts.js';
import { useQuizChoices } from './use-quiz-choices.js';
import { WorkshopForm } from './workshop-form.js';
import { inputOfPlan, valuesOfKit } from './workshop.values.js';

const PlanWorkshopPage_Query = graphql(`
  query PlanWorkshopPage($client: String!) {
    trainingPage(client: $client) {
      engagementId
      clientName
      timeZone
      planNumber
      people {
        id
        step {
          kind
          text
          on
        }
      }
      leaders {
        personId
        name
        words
      }
      availableActions {
        ...TrainingAct_action @unmask
      }
    }
    roster(client: $client) {
      engagementId
      teams {
        id
        name
      }
    }
    workshopKits {
      type
      name
      purpose
      title
      minutes
      places
      outcome
      exercise
      withQuiz
      agenda {
        title
        minutes
        kind
      }
      readings {
        title
        url
      }
    }
  }
`);

const PlanWorkshop_Mutation = graphql(`
  mutation PlanWorkshop($input: PlanWorkshopArgs!) {
    planWorkshop(input: $input) {
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

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, PlanWorkshopPage_Query, { client: params['client'] ?? '' });

type Kit = PlanWorkshopPageQuery['workshopKits'][number];

function KitList({ kits }: { readonly kits: readonly Kit[] }): ReactElement {
  return (
    <RuledSection heading="Which workshop?" count={kits.length}>
      <RowList label="Kits">
        {kits.map(({ type, name, purpose, minutes, places, withQuiz }) => (
          <Row
            key={type}
            id={type}
            title={<Link to={{ search: `?kit=${type}` }}>{name}</Link>}
            detail={`${purpose} ${minutes} minutes, ${places} places${withQuiz ? ', with a quiz' : ''}.`}
            button={
              <ButtonLink small to={{ search: `?kit=${type}` }} aria-label={`Start from it: ${name}`}>
                Start from it
              </ButtonLink>
            }
          />
        ))}
      </RowList>
    </RuledSection>
  );
}

interface PlanFormProps {
  readonly kit: Kit;
  readonly data: PlanWorkshopPageQuery;
  readonly slug: string;
  /** Learnings to stand beside it once it is planned. */
  readonly chosen: readonly string[];
}

function PlanForm({ kit, data, slug, chosen }: PlanFormProps): ReactElement {
  const { engagementId, timeZone, planNumber, leaders, people } = data.trainingPage;
  const { id: me } = useViewer();
  const form = useCairnForm({
    ...valuesOfKit(kit, (leaders.find(({ personId }) => personId === me) ?? leaders[0])?.personId ?? ''),
    // Where somebody lapsed by the plan, a refresher without its briefing would leave them locked out.
    briefs: kit.type === 'REFRESHER' && planNumber !== null && people.some(({ step }) => step?.kind === 'BRIEFING') ? String(planNumber) : '',
  });
  const quizzes = useQuizChoices();
  const [plan] = useMutation(PlanWorkshop_Mutation);
  const { cite } = useCiting();
  const planned = useRef<string>(undefined);
  const navigate = useNavigate();
  const toast = useToast();
  return (
    <WorkshopForm
      form={form}
      isNew
      teams={data.roster.teams}
      leaders={leaders}
      quizzes={quizzes}
      kitQuiz={kit.withQuiz}
      planNumber={planNumber}
      zone={timeZone.replaceAll('_', ' ')}
      back={`/c/${slug}/training`}
      send={async (values, idempotencyKey) => {
        const answer = (await plan({ variables: { input: inputOfPlan(values, kit.type, engagementId, idempotencyKey) } })).data?.planWorkshop;
        planned.current = answer?.workshop?.id;
        return answer?.errors;
      }}
      done={() => {
        const at = planned.current;
        if (at) for (const sharedId of chosen) void cite(sharedId, { engagementId, place: 'WORKSHOP', placeId: at });
        toast({ words: 'Planned. Next: who comes? Nobody gets a mail before you book or invite them.' });
        void navigate(`/c/${slug}/training${planned.current ? `/${planned.current}` : ''}`);
      }}
    />
  );
}

/** From a kit to a planned workshop: what it is, then the form with everything the kit brings. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const slug = useParams()['client'] ?? '';
  const [chosen, choose] = useState<readonly string[]>([]);
  const [asked] = useSearchParams();
  const kit = data.workshopKits.find(({ type }) => type === asked.get('kit'));
  const { clientName, availableActions } = data.trainingPage;
  const may = labelOf(availableActions, 'planWorkshop');
  return (
    <Page narrow>
      <PageHead
        above={kit ? <Link to={{ search: '' }}>Another kit</Link> : <Link to={`/c/${slug}/training`}>Training at {clientName}</Link>}
        title={kit ? `Plan: ${kit.name}` : 'Plan a workshop'}
        tabTitle={`Plan a workshop · ${clientName}`}
        context={kit ? kit.purpose : 'A kit brings agenda, wanted outcome and exercise. Everything in it can be changed.'}
      />
      {!may ? (
        <ReadOnlyLine>The coaches plan workshops.</ReadOnlyLine>
      ) : kit ? (
        <>
          <PlanForm key={kit.type} kit={kit} data={data} slug={slug} chosen={chosen} />
          <OfferedLearnings
            step="WORKSHOP"
            engagementId={data.trainingPage.engagementId}
            text={`${kit.title} ${kit.outcome}`}
            choose={{ chosen, change: choose }}
          />
        </>
      ) : (
        <KitList kits={data.workshopKits} />
      )}
    </Page>
  );
}
