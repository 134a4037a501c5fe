import { useMutation, useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { listed } from '../../app/words.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextField } from '../../ui/form/text-fields.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { statusWords } from './programme-words.js';
import { ProgrammesPage_Query } from './programmes.documents.js';
import { CreateProgramme_Mutation } from './programmes.mutations.js';

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, ProgrammesPage_Query, {});

function CreateSheet({ close }: { readonly close: () => void }): ReactElement {
  const form = useCairnForm({ title: '' });
  const [create] = useMutation(CreateProgramme_Mutation, { refetchQueries: ['ProgrammesPage'] });
  const navigate = useNavigate();
  const [written, setWritten] = useState<string>();
  return (
    <Sheet open close={close} heading="Write out a programme">
      <Form
        form={form}
        label="Write out a programme"
        send={async ({ title }, idempotencyKey) => {
          const answer = (await create({ variables: { input: { title, idempotencyKey } } })).data?.createProgramme;
          setWritten(answer?.programme?.versions[0]?.id);
          return answer?.errors;
        }}
        done={() => void navigate(written ? `/cert-admin/modules/${written}` : '/cert-admin/modules')}
      >
        <p>
          You get eight modules with readings, sessions, assignments, quizzes and an exam, as a draft of your own. Change what you do differently, then publish
          it.
        </p>
        <TextField form={form} name="title" label="What it is called" hint="It stands on certificates." required="Enter what it is called" />
        <ButtonRow>
          <Submit>Write it out</Submit>
          <Button onClick={close}>Not now</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}

/** The programmes of the practice, each with its versions. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const [creating, setCreating] = useState(false);
  const programmes = data.certificationProgrammes;
  const create = (
    <Button look="filled" onClick={() => setCreating(true)}>
      Write out a programme
    </Button>
  );
  return (
    <Page narrow>
      <PageHead title="Modules" context="What people learn for their certificate, and what it asks for." acts={programmes.length > 0 ? create : undefined} />
      {programmes.length === 0 && (
        <EmptyState kind="first" headline="Your programme will stand here." act={create}>
          A whole programme is ready to be made yours: eight modules to learn from, with rubric, quizzes and exam.
        </EmptyState>
      )}
      {programmes.map((programme) => (
        <RuledSection key={programme.id} heading={programme.title} serif note={statusWords[programme.status]}>
          <RowList label={`Versions of ${programme.title}`}>
            {programme.versions.map(({ id, number, status, cohorts }) => (
              <Row
                key={id}
                id={id}
                title={<Link to={`/cert-admin/modules/${id}`}>Version {number}</Link>}
                detail={status === 'DRAFT' ? 'Being written' : cohorts.length > 0 ? `${listed(cohorts)} learn from it` : 'Published, no cohort yet'}
              />
            ))}
          </RowList>
        </RuledSection>
      ))}
      {creating && <CreateSheet close={() => setCreating(false)} />}
    </Page>
  );
}
