import { useMutation, useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import type { ProgrammeStatus } from '../../graphql/graphql.js';
import { ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { RadioGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea, TextField } from '../../ui/form/text-fields.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { EditProgramme_Mutation, ProgrammePagePage_Query } from './page.documents.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, ProgrammePagePage_Query, { id: params['programme'] ?? '' });

const doors = [
  { value: 'OPEN', label: 'Open', hint: 'People can apply.' },
  { value: 'FULL', label: 'Full', hint: 'People apply for the waiting list, and the page says so.' },
  { value: 'CLOSED', label: 'Closed', hint: 'Nobody can begin to apply; whoever has applied still finds their application.' },
];
const notYet = { value: 'DRAFT', label: 'Not open yet', hint: 'The page is not there for anybody.' };

/** The public page of a programme: its title, a word to applicants, and whether people may apply. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const programme = data.certificationProgramme;
  const { title, status, notice } = programme;
  const form = useCairnForm<{ title: string; status: ProgrammeStatus; notice: string }>({ title, status, notice });
  const [edit] = useMutation(EditProgramme_Mutation);
  const toast = useToast();
  const navigate = useNavigate();
  const back = `/cert-admin/applications/${programme.id}`;
  return (
    <Page narrow>
      <PageHead above={<Link to={back}>Applications</Link>} title={`The page of ${title}`} context={<a href={programme.publicUrl}>{programme.publicUrl}</a>} />
      <Form
        form={form}
        label="The public page"
        send={async (values, idempotencyKey) =>
          (await edit({ variables: { input: { ...values, programmeId: programme.id, version: programme.version, idempotencyKey } } })).data?.editProgramme
            .errors
        }
        done={() => {
          toast({ words: 'The page is changed.' });
          void navigate(back);
        }}
      >
        <TextField form={form} name="title" label="Title" required="Enter a title" />
        <RadioGroup form={form} name="status" label="Applications are" choices={status === 'DRAFT' ? [notYet, ...doors] : doors} />
        <TextArea form={form} name="notice" label="A word to applicants" hint="Such as when you decide. Shown at the top." rows={3} limit={600} optional />
        <p>
          To see where people come from, add <code>?source=newsletter</code> to the address wherever you publish it.
        </p>
        <ButtonRow sticky>
          <Submit>Save</Submit>
          <ButtonLink to={back}>Back to the applications</ButtonLink>
        </ButtonRow>
      </Form>
    </Page>
  );
}
