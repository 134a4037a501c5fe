import { useMutation, useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { draftWords } from '../../app/drafts/draft-words.js';
import { useDraft } from '../../app/drafts/use-draft.js';
import { failureWords } from '../../app/failure.js';
import { gateParts } from '../../app/gate.js';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { QuizPageQuery } from '../../graphql/graphql.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { GateCard } from '../../ui/gate/gate-card.js';
import { SaveLine } from '../../ui/marks/marks.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { QuestionFields } from '../../ui/questions/question-fields.js';
import { QuestionResults } from '../../ui/questions/question-results.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { asked, inputOf, isAnswered, type Answers, type Attempt } from './quiz.answers.js';
import { SendQuizAnswers_Mutation, TakeQuiz_Mutation } from './quiz.mutations.js';
import { labelOf, lockOf } from './training-acts.js';
import { addressOf } from './workshop.document.js';
import css from './training.module.css';

const QuizPage_Query = graphql(`
  query QuizPage($client: String!, $id: UUID!, $attempt: UUID!, $begun: Boolean!) {
    workshop(id: $id, client: $client) {
      id
      title
      clientSlug
      quizTitle
      myQuiz {
        passed
        attempts
        bestPercent
        openAttemptId
      }
      availableActions {
        ...TrainingAct_action @unmask
      }
    }
    quizAttempt(attemptId: $attempt) @include(if: $begun) {
      ...QuizAttempt_attempt @unmask
    }
  }
`);

const isId = (text: string | null): text is string => text !== null && /^[0-9a-f-]{36}$/i.test(text);

export const loader = ({ context, params, request }: LoaderFunctionArgs) => {
  const { client, id } = addressOf(params);
  const asked = new URL(request.url).searchParams.get('attempt');
  // The variable has to be an id even where no attempt is asked for; nothing is read with it then.
  return startQuery(context, QuizPage_Query, { client, id, attempt: isId(asked) ? asked : id, begun: isId(asked) });
};

type Facts = QuizPageQuery['workshop'];

function Begin({ workshop }: { readonly workshop: Facts }): ReactElement {
  const { id, myQuiz } = workshop;
  const [take, { loading }] = useMutation(TakeQuiz_Mutation);
  const attempt = useIdempotencyKey();
  const [, setAsked] = useSearchParams();
  const toast = useToast();
  const begin = (): void => {
    if (myQuiz?.openAttemptId) return setAsked({ attempt: myQuiz.openAttemptId });
    void take({ variables: { input: { workshopId: id, idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        const begun = data?.takeQuiz.attempt?.id;
        if (begun) setAsked({ attempt: begun });
        else toast({ words: data?.takeQuiz.errors[0]?.message ?? 'The quiz did not open. Try again.' });
      },
      (error: unknown) => toast({ words: failureWords(error, 'The quiz did not open.') }),
    );
  };
  return (
    <>
      <p className={css.facts}>
        Take the time you need; what you answer stays on this device until you hand it in.
        {myQuiz && myQuiz.attempts > 0 && ` So far ${plural(myQuiz.attempts, 'attempt', 'attempts')}, the best with ${myQuiz.bestPercent ?? 0} %.`}
      </p>
      <ButtonRow>
        <Button look="filled" onClick={begin} sending={loading} sendingWords="Opening…">
          {myQuiz?.openAttemptId ? 'Go on' : 'Begin'}
        </Button>
      </ButtonRow>
    </>
  );
}

function Questions({ attempt }: { readonly attempt: Attempt }): ReactElement {
  const draft = useDraft<Answers>({ name: `quiz/${attempt.id}`, opened: {} });
  const form = useCairnForm({});
  const [sendAnswers] = useMutation(SendQuizAnswers_Mutation);
  const { questions } = attempt;
  const left = questions.filter((question) => !isAnswered(question, draft.value[question.key] ?? {})).length;
  return (
    <Form
      form={form}
      label={attempt.title}
      send={async (_, idempotencyKey) =>
        (await sendAnswers({ variables: { input: { attemptId: attempt.id, answers: inputOf(questions, draft.value), idempotencyKey } } })).data?.sendQuizAnswers
          .errors
      }
      done={() => void draft.settle()}
    >
      <div>
        {questions.map((question, index) => (
          <QuestionFields
            key={question.key}
            question={asked(question)}
            place={index + 1}
            given={draft.value[question.key] ?? {}}
            answer={(given) => draft.change({ ...draft.value, [question.key]: given })}
          />
        ))}
      </div>
      <SaveLine state={draftWords(draft, undefined, () => undefined)} />
      <p className={css.facts} role="status">
        {left === 0 ? 'All answered.' : `${plural(left, 'question is', 'questions are')} not answered yet.`} {attempt.passPercent} % are needed.
      </p>
      <ButtonRow sticky>
        <Submit>Hand in the answers</Submit>
      </ButtonRow>
    </Form>
  );
}

/** The quiz of a workshop: begin, answer, hand in, and see what was right and why. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const navigate = useNavigate();
  const { workshop, quizAttempt: attempt } = data;
  const path = `/c/${workshop.clientSlug}/training/${workshop.id}`;
  const lock = lockOf(workshop.availableActions, 'takeQuiz');
  const again = labelOf(workshop.availableActions, 'takeQuiz');
  const isDone = attempt !== undefined && attempt.handedInAt !== null;
  const title = !isDone
    ? (workshop.quizTitle ?? 'Quiz')
    : attempt.passed
      ? `Passed with ${attempt.scorePercent} %`
      : `${attempt.scorePercent} %, ${attempt.passPercent} are needed`;
  return (
    <Page narrow>
      <PageHead
        above={<Link to={path}>{workshop.title}</Link>}
        title={title}
        tabTitle={`Quiz · ${workshop.title}`}
        context={isDone ? (attempt.passed ? 'Below stands what was right, and why.' : 'Read what was right and why, then try again.') : undefined}
      />
      {isDone ? (
        <>
          <RuledSection heading={attempt.title} count={attempt.questions.length}>
            <QuestionResults attempt={attempt} />
          </RuledSection>
          <ButtonRow>
            {again && !attempt.passed && (
              <Button look="filled" onClick={() => void navigate({ search: '' })}>
                Try again
              </Button>
            )}
            <ButtonLink to={path}>Back to the workshop</ButtonLink>
          </ButtonRow>
        </>
      ) : attempt ? (
        <Questions key={attempt.id} attempt={attempt} />
      ) : again ? (
        <Begin workshop={workshop} />
      ) : lock ? (
        <GateCard {...gateParts(lock)} />
      ) : (
        <ReadOnlyLine>{workshop.myQuiz?.passed ? 'You have passed this quiz.' : 'There is no quiz for you here.'}</ReadOnlyLine>
      )}
    </Page>
  );
}
