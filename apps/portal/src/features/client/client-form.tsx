import { useSuspenseFragment, useMutation } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import type { ReactElement } from 'react';
import { industryChoices, languageChoices, regionChoices, sizeChoices } from '../../app/client-words.js';
import { timeZoneChoices } from '../../app/time/time-zones.js';
import { graphql } from '../../graphql/gql.js';
import type { Industry, Region, SizeBand } from '../../graphql/graphql.js';
import { ButtonRow } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextField } from '../../ui/form/text-fields.js';
import { Combobox } from '../../ui/pickers/combobox.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { ArchiveLine } from './archive-line.js';
import css from './client.module.css';

const ClientForm_client = graphql(`
  fragment ClientForm_client on Client {
    id
    name
    timeZone
    language
    industry
    region
    sizeBand
    version
    availableActions {
      action
      state {
        ... on Allowed {
          label
        }
      }
    }
    ...ArchiveLine_client
  }
`);

const EditClient_Mutation = graphql(`
  mutation EditClient($input: EditClientInput!) {
    editClient(input: $input) {
      client {
        id
        slug
        ...ClientForm_client
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

interface Values {
  name: string;
  timeZone: string;
  language: string;
  industry: Industry | '';
  region: Region | '';
  sizeBand: SizeBand | '';
}

/** The facts of the client itself. Its address stays when it is renamed. */
export function ClientForm({ client }: { readonly client: FragmentType<typeof ClientForm_client> }): ReactElement | null {
  const { data } = useSuspenseFragment({ fragment: ClientForm_client, fragmentName: 'ClientForm_client', from: client });
  const [edit] = useMutation(EditClient_Mutation);
  const toast = useToast();
  const { name, timeZone, language } = data;
  const form = useCairnForm<Values>({ name, timeZone, language, industry: data.industry ?? '', region: data.region ?? '', sizeBand: data.sizeBand ?? '' });
  if (!data.availableActions.some(({ action, state }) => action === 'editClient' && state.__typename === 'Allowed')) return null;
  const zones = timeZoneChoices(timeZone).map(({ value, label }) => ({ id: value, words: label }));
  return (
    <RuledSection heading="The client">
      <div className={css.fields}>
        <Form
          form={form}
          label="The client"
          send={async ({ industry, region, sizeBand, ...values }, idempotencyKey) =>
            (
              await edit({
                variables: {
                  input: {
                    ...values,
                    industry: industry || null,
                    region: region || null,
                    sizeBand: sizeBand || null,
                    clientId: data.id,
                    version: data.version,
                    idempotencyKey,
                  },
                },
              })
            ).data?.editClient.errors
          }
          done={() => toast({ words: 'Saved.' })}
        >
          <TextField form={form} name="name" label="Name" hint="The address stays as it is, so that no link breaks." required="Enter the client’s name" />
          <div className={css.pair}>
            <Combobox form={form} name="timeZone" label="Time zone" hint="Decisions take force by this clock." options={zones} required="Choose a time zone" />
            <Select form={form} name="language" label="Language" choices={languageChoices(language)} />
          </div>
          <div className={css.pair}>
            <Select form={form} name="industry" label="Industry" optional empty="Not told" choices={industryChoices} />
            <Select form={form} name="region" label="Region" optional empty="Not told" choices={regionChoices} />
            <Select form={form} name="sizeBand" label="Size" optional empty="Not told" choices={sizeChoices} />
          </div>
          <ButtonRow>
            <Submit look="outlined">Save the client</Submit>
          </ButtonRow>
        </Form>
      </div>
      <ArchiveLine client={data} />
    </RuledSection>
  );
}
