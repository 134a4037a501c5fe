import { useMutation, useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { graphql } from '../../graphql/gql.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { DateField, TextArea } from '../../ui/form/text-fields.js';

const TeamsToExcept_Query = graphql(`
  query TeamsToExcept($client: String!) {
    okrsPage(client: $client) {
      engagementId
      teams {
        teamId
        name
        mine
      }
    }
  }
`);

const AskWaiver_Mutation = graphql(`
  mutation AskWaiver($input: AskWaiverArgs!) {
    askWaiver(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

interface Props {
  readonly engagementId: string;
  readonly client: string;
  readonly parameters: readonly { readonly key: string; readonly title: string }[];
  /** What is known already. */
  readonly start?: { readonly parameterKey: string; readonly teamId: string };
  readonly close: () => void;
}

/** Whoever asks mostly asks for their own team. Team leads may not read the roster; the teams themselves are known to everybody of the client. */
const ownFirst = <T extends { readonly mine: boolean }>(teams: readonly T[]): T[] => [...teams].sort((one, other) => Number(other.mine) - Number(one.mine));

/** Asks the client lead for an exception, for one team, until a day, with a reason. */
export function AskWaiverSheet({ engagementId, client, parameters, start, close }: Props): ReactElement {
  const { data } = useQuery(TeamsToExcept_Query, { variables: { client } });
  const [ask] = useMutation(AskWaiver_Mutation, { refetchQueries: 'active', awaitRefetchQueries: true });
  const form = useCairnForm({ parameterKey: start?.parameterKey ?? '', teamId: start?.teamId ?? '', reason: '', expiresOn: '' });
  return (
    <Sheet open close={close} heading="Ask for an exception">
      <p>The client lead decides. Exceptions spread: a second team asking for the same one is a sign that the parameter needs a talk.</p>
      {/* A choice that is known already needs its list first. */}
      {(start === undefined || data !== undefined) && (
        <Form
          form={form}
          label="Ask for an exception"
          done={close}
          send={async ({ expiresOn, ...values }, idempotencyKey) =>
            (await ask({ variables: { input: { engagementId, ...values, expiresOn: (expiresOn || null) as never, idempotencyKey } } })).data?.askWaiver.errors
          }
        >
          <Select
            form={form}
            name="parameterKey"
            label="From which parameter?"
            empty="Choose"
            required="Choose a parameter"
            choices={parameters.map(({ key, title }) => ({ value: key, label: title }))}
          />
          <Select
            form={form}
            name="teamId"
            label="For which team?"
            empty="Choose"
            required="Choose a team"
            choices={ownFirst(data?.okrsPage.teams ?? []).map(({ teamId, name }) => ({ value: teamId, label: name }))}
          />
          <DateField form={form} name="expiresOn" label="Until when?" required="Enter the last day" />
          <TextArea form={form} name="reason" label="Why?" required="Say why this team cannot keep to it" />
          <Submit>Ask</Submit>
        </Form>
      )}
    </Sheet>
  );
}
