import { useMutation, useReadQuery } from '@apollo/client/react';
import { useId, type ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { draftWords } from '../../app/drafts/draft-words.js';
import { useDraft } from '../../app/drafts/use-draft.js';
import { gateParts } from '../../app/gate.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import { ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { classes } from '../../ui/class-names.js';
import { useToast } from '../../ui/feedback/toast.js';
import choice from '../../ui/form/choice-fields.module.css';
import field from '../../ui/form/field.module.css';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { GateCard } from '../../ui/gate/gate-card.js';
import { SaveLine } from '../../ui/marks/marks.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { labelOf, lockOf } from './training-acts.js';
import css from './training.module.css';
import { meetingOf } from './training-words.js';
import { Address } from './workshop-margin.js';
import { addressOf, WorkshopPage_Query, type WorkshopFacts } from './workshop.document.js';

const HandInMakeUp_Mutation = graphql(`
  mutation HandInMakeUp($input: HandInMakeUpArgs!) {
    handInMakeUp(input: $input) {
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

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, WorkshopPage_Query, addressOf(params));

function Exercise({ workshop, label }: { readonly workshop: WorkshopFacts; readonly label: string }): ReactElement {
  const { id, myMakeUp, clientSlug, recordingUrl, exercise } = workshop;
  // Whoever hands in again has watched it already.
  const draft = useDraft({ name: `make-up/${id}`, opened: { seen: myMakeUp?.state === 'RETURNED', text: myMakeUp?.exercise ?? '' } });
  const form = useCairnForm({});
  const [handIn] = useMutation(HandInMakeUp_Mutation);
  const toast = useToast();
  const navigate = useNavigate();
  const [seenId, textId] = [useId(), useId()];
  const path = `/c/${clientSlug}/training/${id}`;
  return (
    <Form
      form={form}
      label="Make up for the workshop"
      send={async (_, idempotencyKey) => {
        const input = { workshopId: id, recordingSeen: draft.value.seen, exercise: draft.value.text, idempotencyKey };
        return (await handIn({ variables: { input } })).data?.handInMakeUp.errors;
      }}
      done={() => {
        void draft.settle();
        toast({ words: 'Handed in. Your coach reads it, and you hear by mail.' });
        void navigate(path);
      }}
    >
      <RuledSection heading="1 Watch the recording">
        <p className={css.own}>{recordingUrl && <Address text={recordingUrl} words="Open the recording" />}</p>
        <label className={choice.choice} htmlFor={seenId}>
          <input
            id={seenId}
            type="checkbox"
            className={choice.mark}
            checked={draft.value.seen}
            onChange={({ target }) => draft.change({ ...draft.value, seen: target.checked })}
          />
          <span>I have watched it</span>
        </label>
      </RuledSection>
      <RuledSection heading="2 Do the exercise">
        <blockquote className={css.words}>{exercise}</blockquote>
        {myMakeUp?.state === 'RETURNED' && myMakeUp.remark && (
          <p className={css.facts}>
            {myMakeUp.decidedByName ?? 'Your coach'}: {myMakeUp.remark}
          </p>
        )}
        <label className={field.label} htmlFor={textId}>
          Your exercise
        </label>
        <textarea
          id={textId}
          className={classes(field.control, field.serif)}
          rows={8}
          value={draft.value.text}
          onChange={({ target }) => draft.change({ ...draft.value, text: target.value })}
          onBlur={() => void draft.flush()}
        />
        <SaveLine state={draftWords(draft, undefined, () => undefined)} />
      </RuledSection>
      <ButtonRow sticky>
        <Submit>{label === 'Hand in again' ? label : 'Hand in'}</Submit>
        <ButtonLink to={path}>Back to the workshop</ButtonLink>
      </ButtonRow>
    </Form>
  );
}

/** For whoever missed it: the recording, the exercise, and a coach who reads it. What is typed stays on the device until it is handed in. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { workshop } = data;
  const label = labelOf(workshop.availableActions, 'handInMakeUp');
  const lock = lockOf(workshop.availableActions, 'handInMakeUp');
  return (
    <Page narrow>
      <PageHead
        above={<Link to={`/c/${workshop.clientSlug}/training/${workshop.id}`}>{workshop.title}</Link>}
        title="Make up for what you missed"
        tabTitle={`Make-up · ${workshop.title}`}
        context={
          <>
            Held <Time meeting={meetingOf(workshop)} />. The recording and one exercise count like having been there.
          </>
        }
      />
      {label ? (
        <Exercise workshop={workshop} label={label} />
      ) : lock ? (
        <GateCard {...gateParts(lock)} />
      ) : (
        <ReadOnlyLine>There is nothing for you to make up for here.</ReadOnlyLine>
      )}
    </Page>
  );
}
