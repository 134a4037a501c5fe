import { useMutation, useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, useParams, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { NotFound } from '../../ui/states/page-states.js';
import { AddBankQuestion_Mutation, again, EditBankQuestion_Mutation, QuestionBankPage_Query, type BankFacts, type QuestionFacts } from './banks.documents.js';
import { FiguresSection } from './figures-section.js';
import { QuestionForm, QuestionPreview } from './question-form.js';
import { inputOf, valuesOf, type QuestionValues } from './question.values.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, QuestionBankPage_Query, { id: params['bank'] ?? '' });

function Editor({ bank, question }: { readonly bank: BankFacts; readonly question?: QuestionFacts }): ReactElement {
  const form = useCairnForm<QuestionValues>(valuesOf(question, bank.questions.at(-1)?.topic ?? ''));
  const [add] = useMutation(AddBankQuestion_Mutation, again);
  const [edit] = useMutation(EditBankQuestion_Mutation, again);
  const toast = useToast();
  const navigate = useNavigate();
  const back = `/cert-admin/banks/${bank.id}`;
  return (
    <Form
      form={form}
      label={question ? 'Change the question' : 'Write a question'}
      send={async (values, idempotencyKey) =>
        question
          ? (await edit({ variables: { input: { ...inputOf(values), questionId: question.id, version: question.version, idempotencyKey } } })).data
              ?.editBankQuestion.errors
          : (await add({ variables: { input: { ...inputOf(values), bankId: bank.id, idempotencyKey } } })).data?.addBankQuestion.errors
      }
      done={() => {
        toast({ words: bank.status === 'PUBLISHED' ? 'Saved. It is asked from the next attempt on; those that have begun keep theirs.' : 'Saved.' });
        void navigate(back);
      }}
    >
      <QuestionForm form={form} material={bank.material} />
      <QuestionPreview form={form} />
      <ButtonRow sticky>
        <Submit>Save</Submit>
        <ButtonLink to={back}>Back to the questions</ButtonLink>
      </ButtonRow>
    </Form>
  );
}

/** One question with its right answer, and how trainees see it. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const bank = data.questionBank;
  const asked = useParams()['question'];
  const question = bank.questions.find(({ id }) => id === asked);
  const figures = data.questionFigures.find(({ questionId }) => questionId === question?.id);
  if (!question && asked !== 'new') return <NotFound home={<ButtonLink to={`/cert-admin/banks/${bank.id}`}>All questions</ButtonLink>} />;
  return (
    <Page narrow>
      <PageHead
        above={<Link to={`/cert-admin/banks/${bank.id}`}>{bank.title}</Link>}
        title={question ? 'Change the question' : 'Write a question'}
        context={bank.status === 'PUBLISHED' ? 'Trainees are asked from this bank. Attempts that have begun keep their questions.' : undefined}
      />
      {question && figures && <FiguresSection figures={figures} kind={question.kind} />}
      <Editor key={question?.id} bank={bank} question={question} />
    </Page>
  );
}
