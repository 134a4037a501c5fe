import { useMutation, useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import type { FeedbackPace } from '../../graphql/graphql.js';
import { ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { RadioGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { usefulWords } from './feedback-part.js';
import { labelOf } from './training-acts.js';
import { meetingOf } from './training-words.js';
import { addressOf, WorkshopPage_Query, type WorkshopFacts } from './workshop.document.js';
import { GiveFeedback_Mutation } from './workshop.mutations.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, WorkshopPage_Query, addressOf(params));

const paces: readonly { readonly value: FeedbackPace; readonly label: string }[] = [
  { value: 'TOO_SLOW', label: 'Too slow' },
  { value: 'RIGHT', label: 'Right' },
  { value: 'TOO_FAST', label: 'Too fast' },
];

function FeedbackForm({ workshop }: { readonly workshop: WorkshopFacts }): ReactElement {
  const { id, clientSlug, myFeedback } = workshop;
  const form = useCairnForm<{ useful: string; pace: FeedbackPace | ''; helped: string; missing: string }>({
    ...{ useful: myFeedback ? String(myFeedback.useful) : '', pace: myFeedback?.pace ?? '' },
    ...{ helped: myFeedback?.helped ?? '', missing: myFeedback?.missing ?? '' },
  });
  const [give] = useMutation(GiveFeedback_Mutation);
  const toast = useToast();
  const navigate = useNavigate();
  const path = `/c/${clientSlug}/training/${id}`;
  return (
    <Form
      form={form}
      label="How was it?"
      send={async ({ useful, pace, helped, missing }, idempotencyKey) => {
        if (pace === '') return undefined;
        const input = { workshopId: id, useful: Number(useful), pace, helped, missing, idempotencyKey };
        return (await give({ variables: { input } })).data?.giveFeedback.errors;
      }}
      done={() => {
        toast({ words: 'Thank you. Your coach reads it without your name.' });
        void navigate(path);
      }}
    >
      <RadioGroup
        form={form}
        name="useful"
        label="How useful was it for your own OKRs?"
        required="Choose how useful it was"
        choices={usefulWords.map((word, index) => ({ value: String(index + 1), label: word[0]?.toUpperCase() + word.slice(1) }))}
      />
      <RadioGroup form={form} name="pace" label="The pace was" required="Choose how the pace was" steps choices={paces} />
      <TextArea form={form} name="helped" label="What helped" rows={2} limit={2000} optional />
      <TextArea form={form} name="missing" label="What was missing" rows={2} limit={2000} optional />
      <ButtonRow>
        <Submit>Send</Submit>
        <ButtonLink to={path}>Back to the workshop</ButtonLink>
      </ButtonRow>
    </Form>
  );
}

/** Two taps and, for whoever wants, two sentences. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { workshop } = data;
  return (
    <Page narrow>
      <PageHead
        above={<Link to={`/c/${workshop.clientSlug}/training/${workshop.id}`}>{workshop.title}</Link>}
        title="How was it?"
        tabTitle={`Feedback · ${workshop.title}`}
        context={<Time meeting={meetingOf(workshop)} length="long" />}
      />
      {labelOf(workshop.availableActions, 'giveFeedback') ? (
        <FeedbackForm workshop={workshop} />
      ) : (
        <ReadOnlyLine>Those who were there say how it was.</ReadOnlyLine>
      )}
    </Page>
  );
}
