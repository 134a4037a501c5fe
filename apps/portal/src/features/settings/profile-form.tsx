import type { FragmentType } from '@apollo/client/masking';
import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { timeZoneChoices } from '../../app/time/time-zones.js';
import { graphql } from '../../graphql/gql.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextField } from '../../ui/form/text-fields.js';

const ProfileForm_viewer = graphql(`
  fragment ProfileForm_viewer on Viewer {
    id
    name
    email
    timeZone
    version
  }
`);

const UpdateProfile_Mutation = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      viewer {
        id
        ...ProfileForm_viewer
        ...KeysAndTheme_viewer
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

/** Name and time zone of the person themselves. */
export function ProfileForm({ viewer }: { readonly viewer: FragmentType<typeof ProfileForm_viewer> }): ReactElement {
  const { data } = useSuspenseFragment({ fragment: ProfileForm_viewer, from: viewer });
  const form = useCairnForm({ name: data.name, timeZone: data.timeZone });
  const [update] = useMutation(UpdateProfile_Mutation);
  const toast = useToast();
  return (
    <Form
      form={form}
      label="Your name and time zone"
      done={() => toast({ words: 'Saved.' })}
      send={async (values, idempotencyKey) =>
        (await update({ variables: { input: { ...values, version: data.version, idempotencyKey } } })).data?.updateProfile.errors
      }
    >
      <TextField form={form} name="name" label="Your name" autoComplete="name" required="Enter your name" hint="As colleagues and clients read it." />
      <Select
        form={form}
        name="timeZone"
        label="Time zone"
        choices={timeZoneChoices(data.timeZone)}
        hint="Times on your screens and in your mails follow it."
      />
      <Submit>Save</Submit>
    </Form>
  );
}
