import { useMutation, useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { failureWords } from '../../app/failure.js';
import { questionKindWords, rightWords } from '../../app/question-words.js';
import { actState } from '../../app/act-state.js';
import { startQuery } from '../../app/route-data.js';
import { listed, plural } from '../../app/words.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { ConfirmSheet, Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { TextField } from '../../ui/form/text-fields.js';
import { Menu } from '../../ui/menu/menu.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import {
  again,
  PutQuestionAside_Mutation,
  QuestionBankPage_Query,
  RemoveQuestionBank_Mutation,
  RenameQuestionBank_Mutation,
  type BankFacts,
  type Figures,
  type QuestionFacts,
} from './banks.documents.js';
import { FiguresLine } from './figures-section.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, QuestionBankPage_Query, { id: params['bank'] ?? '' });

function RenameSheet({ bank, close }: { readonly bank: BankFacts; readonly close: () => void }): ReactElement {
  const form = useCairnForm({ title: bank.title });
  const [rename] = useMutation(RenameQuestionBank_Mutation, again);
  return (
    <Sheet open close={close} heading="Rename the bank">
      <Form
        form={form}
        label="Rename the bank"
        done={close}
        send={async ({ title }, idempotencyKey) =>
          (await rename({ variables: { input: { title, bankId: bank.id, version: bank.version, idempotencyKey } } })).data?.renameQuestionBank.errors
        }
      >
        <TextField form={form} name="title" label="Title" required="Enter a title" />
        <ButtonRow>
          <Submit>Save</Submit>
          <Button onClick={close}>Leave it</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}

interface RowProps {
  readonly bank: BankFacts;
  readonly question: QuestionFacts;
  readonly figures: Figures | undefined;
}

function QuestionRow({ bank, question, figures }: RowProps): ReactElement {
  const [aside] = useMutation(PutQuestionAside_Mutation, again);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const navigate = useNavigate();
  const to = `/cert-admin/banks/${bank.id}/${question.id}`;
  const put = (): void =>
    void aside({ variables: { input: { questionId: question.id, version: question.version, idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        toast({ words: data?.putQuestionAside.errors[0]?.message ?? 'Put aside. Attempts that have it keep it.' });
      },
      () => toast({ words: 'This was not done. Look again and repeat it.' }),
    );
  return (
    <Row
      id={question.id}
      title={<Link to={to}>{question.text}</Link>}
      detail={
        <>
          {question.topic}. {questionKindWords[question.kind]}: {rightWords(question)}
          {figures && figures.asked > 0 && <FiguresLine figures={figures} />}
        </>
      }
      open={() => void navigate(to)}
      more={<Menu label={`More: ${question.text}`} groups={[[{ words: 'Put it aside', act: put }]]} />}
    />
  );
}

function RemoveBank({ bank }: { readonly bank: BankFacts }): ReactElement {
  const [asked, ask] = useState(false);
  const [remove, { loading }] = useMutation(RemoveQuestionBank_Mutation, { refetchQueries: ['ProgrammeVersionPage'] });
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const navigate = useNavigate();
  const send = (): void =>
    void remove({ variables: { input: { bankId: bank.id, idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        const refused = data?.removeQuestionBank.errors[0]?.message;
        toast({ words: refused ?? `“${bank.title}” is out of this draft.` });
        if (!refused) void navigate(`/cert-admin/modules/${bank.versionId}`);
      },
      (error: unknown) => toast({ words: failureWords(error, 'This was not done.') }),
    );
  return (
    <>
      <Button look="quiet" onClick={() => ask(true)}>
        Take the bank out
      </Button>
      <ConfirmSheet
        open={asked}
        close={() => ask(false)}
        question={`Take “${bank.title}” out?`}
        confirm="Take it out"
        back="Keep it"
        act={send}
        sending={loading}
      >
        <p>{`${plural(bank.questions.length, 'question goes', 'questions go')} with it, in this draft only.`}</p>
      </ConfirmSheet>
    </>
  );
}

/** The questions that quizzes or the exam draw from, with their right answers; for whoever writes the programme. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { questionBank: bank, questionFigures: figures } = data;
  const toLookAt = figures.filter(({ finding }) => finding !== null).length;
  const [renaming, rename] = useState(false);
  const uses = bank.uses.map(({ title, take }) => `“${title}” asks ${take} of them`);
  const write = (
    <ButtonLink look="filled" to="new">
      Write a question
    </ButtonLink>
  );
  return (
    <Page narrow>
      <PageHead
        above={
          <Link to={`/cert-admin/modules/${bank.versionId}`}>
            {bank.programmeTitle}, version {bank.versionNumber}
          </Link>
        }
        title={bank.title}
        context={[
          uses.length === 0 ? 'Nothing draws from these questions yet.' : `${listed(uses)}.`,
          toLookAt > 0 ? `${plural(toLookAt, 'question deserves', 'questions deserve')} a look.` : '',
        ]
          .join(' ')
          .trim()}
        acts={
          <>
            <Button onClick={() => rename(true)}>Rename</Button>
            {bank.questions.length > 0 && write}
          </>
        }
      />
      {bank.status === 'PUBLISHED' && (
        <p>Trainees are asked from this bank. What you change is asked from the next attempt on; those that have begun keep theirs.</p>
      )}
      {bank.questions.length === 0 ? (
        <EmptyState kind="first" headline="Questions will stand here." act={write}>
          Write more than one attempt asks: then nobody meets the same ones twice.
        </EmptyState>
      ) : (
        <RuledSection heading="Questions" count={bank.questions.length}>
          <RowList label="Questions">
            {bank.questions.map((question) => (
              <QuestionRow key={question.id} bank={bank} question={question} figures={figures.find(({ questionId }) => questionId === question.id)} />
            ))}
          </RowList>
        </RuledSection>
      )}
      {actState(bank.availableActions, 'removeQuestionBank') === 'allowed' && <RemoveBank bank={bank} />}
      {renaming && <RenameSheet bank={bank} close={() => rename(false)} />}
    </Page>
  );
}
