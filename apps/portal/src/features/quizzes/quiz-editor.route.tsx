import { useMutation, useReadQuery } from '@apollo/client/react';
import { useFieldArray } from 'react-hook-form';
import { useState, type ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, useParams, type LoaderFunctionArgs } from 'react-router';
import { failureWords } from '../../app/failure.js';
import { startQuery } from '../../app/route-data.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { NumberField } from '../../ui/form/number-field.js';
import { TextField } from '../../ui/form/text-fields.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { NotFound } from '../../ui/states/page-states.js';
import { QuestionFields } from './question-fields.js';
import { inputOf, newQuestion, valuesOf, type QuizValues } from './quiz.values.js';
import { QuizzesPage_Query, type QuizFacts } from './quizzes.document.js';
import { AddQuiz_Mutation, ArchiveQuiz_Mutation, EditQuiz_Mutation } from './quizzes.mutations.js';
import css from '../../ui/questions/question-editor.module.css';

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, QuizzesPage_Query, {});

const again = { refetchQueries: ['QuizzesPage'], awaitRefetchQueries: true };

function Editor({ quiz }: { readonly quiz?: QuizFacts }): ReactElement {
  const form = useCairnForm<QuizValues>(valuesOf(quiz));
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'questions' });
  const [add] = useMutation(AddQuiz_Mutation, again);
  const [edit] = useMutation(EditQuiz_Mutation, again);
  const toast = useToast();
  const navigate = useNavigate();
  return (
    <Form
      form={form}
      label={quiz ? 'Edit the quiz' : 'Write a quiz'}
      send={async ({ title, passPercent, questions }, idempotencyKey) => {
        const text = { title, passPercent: passPercent ?? 70, questions: questions.map(inputOf), idempotencyKey };
        return quiz
          ? (await edit({ variables: { input: { ...text, quizId: quiz.id, version: quiz.version } } })).data?.editQuiz.errors
          : (await add({ variables: { input: text } })).data?.addQuiz.errors;
      }}
      done={() => {
        toast({ words: quiz ? 'Saved. Attempts that have begun keep their questions.' : 'Saved. Choose it when you plan a workshop.' });
        void navigate('/settings/quizzes');
      }}
    >
      <TextField form={form} name="title" label="Title" required="Enter a title" />
      <NumberField form={form} name="passPercent" label="To pass" unit="%" min={1} max={100} step={5} required="Enter what is needed to pass" />
      {fields.map(({ id }, index) => (
        <RuledSection
          key={id}
          heading={`Question ${index + 1}`}
          act={
            fields.length > 1 && (
              <Button look="quiet" small aria-label={`Remove question ${index + 1}`} onClick={() => remove(index)}>
                Remove
              </Button>
            )
          }
          className={css.question}
        >
          <QuestionFields form={form} index={index} />
        </RuledSection>
      ))}
      <Button onClick={() => append(newQuestion(form.getValues('questions').map(({ key }) => key)))}>Add a question</Button>
      <ButtonRow sticky>
        <Submit>Save</Submit>
        <ButtonLink to="/settings/quizzes">Back to the quizzes</ButtonLink>
      </ButtonRow>
    </Form>
  );
}

function PutAside({ quiz }: { readonly quiz: QuizFacts }): ReactElement {
  const [asked, ask] = useState(false);
  const [archive, { loading }] = useMutation(ArchiveQuiz_Mutation, again);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const navigate = useNavigate();
  const send = (): void =>
    void archive({ variables: { input: { quizId: quiz.id, version: quiz.version, idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        const refused = data?.archiveQuiz.errors[0]?.message;
        toast({ words: refused ?? 'Put aside. Workshops that have it keep it.' });
        if (!refused) void navigate('/settings/quizzes');
      },
      (error: unknown) => toast({ words: failureWords(error, 'This was not done.') }),
    );
  return (
    <>
      <Button look="quiet" onClick={() => ask(true)}>
        Put it aside
      </Button>
      <ConfirmSheet
        open={asked}
        close={() => ask(false)}
        question={`Put “${quiz.title}” aside?`}
        confirm="Put it aside"
        back="Keep it"
        act={send}
        sending={loading}
      >
        <p>It can no longer be chosen. Workshops that have it keep it.</p>
      </ConfirmSheet>
    </>
  );
}

/** A quiz with its questions and right answers; for coaches. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const asked = useParams()['quiz'];
  const quiz = data.quizzes.find(({ id }) => id === asked);
  if (!quiz && asked !== 'new') return <NotFound home={<ButtonLink to="/settings/quizzes">All quizzes</ButtonLink>} />;
  return (
    <Page narrow>
      <PageHead
        above={<Link to="/settings/quizzes">Quizzes</Link>}
        title={quiz ? quiz.title : 'Write a quiz'}
        context="Whoever answers sees afterwards what was right, and why."
        acts={quiz && <PutAside quiz={quiz} />}
      />
      <Editor key={quiz?.id} quiz={quiz} />
    </Page>
  );
}
