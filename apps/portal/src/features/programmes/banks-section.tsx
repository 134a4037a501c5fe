import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { plural } from '../../app/words.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextField } from '../../ui/form/text-fields.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { AddQuestionBank_Mutation } from './programmes.mutations.js';
import type { VersionFacts } from './version.route.js';

function AddBank({ version, close }: { readonly version: VersionFacts; readonly close: () => void }): ReactElement {
  const form = useCairnForm({ title: '' });
  const [add] = useMutation(AddQuestionBank_Mutation, { refetchQueries: ['ProgrammeVersionPage'], awaitRefetchQueries: true });
  const [added, setAdded] = useState<string>();
  const navigate = useNavigate();
  return (
    <Sheet open close={close} heading="Add a bank of questions">
      <Form
        form={form}
        label="Add a bank of questions"
        done={() => (added ? void navigate(`/cert-admin/banks/${added}`) : close())}
        send={async ({ title }, idempotencyKey) => {
          const answer = (await add({ variables: { input: { title, versionId: version.id, idempotencyKey } } })).data?.addQuestionBank;
          setAdded(answer?.bank?.id);
          return answer?.errors;
        }}
      >
        <TextField form={form} name="title" label="Title" hint="Quizzes and the exam choose it by its title." required="Enter a title" />
        <ButtonRow>
          <Submit>Add</Submit>
          <Button onClick={close}>Leave it</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}

/** The banks that quizzes and the exam of this version draw from. */
export function BanksSection({ version, edits }: { readonly version: VersionFacts; readonly edits: boolean }): ReactElement {
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  return (
    <RuledSection
      heading="Questions"
      count={version.banks.length}
      note="drawn by quizzes and the exam"
      act={
        edits && (
          <Button small onClick={() => setAdding(true)} aria-label="Add a bank of questions">
            Add
          </Button>
        )
      }
    >
      {version.banks.length === 0 ? (
        <EmptyState kind="first" headline="Banks of questions will stand here." />
      ) : (
        <RowList label="Questions">
          {version.banks.map(({ id, title, questions }) => (
            <Row
              key={id}
              id={id}
              title={<Link to={`/cert-admin/banks/${id}`}>{title}</Link>}
              detail={plural(questions, 'question', 'questions')}
              open={() => void navigate(`/cert-admin/banks/${id}`)}
            />
          ))}
        </RowList>
      )}
      {adding && <AddBank version={version} close={() => setAdding(false)} />}
    </RuledSection>
  );
}
