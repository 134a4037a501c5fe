import { useMutation, useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { failureWords } from '../../app/failure.js';
import { startQuery } from '../../app/route-data.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { CheckboxGroup, RadioGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { TextArea, TextField } from '../../ui/form/text-fields.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { again, MyNetworkProfilePage_Query, SaveNetworkProfile_Mutation, TakeNetworkProfileBack_Mutation, type ProfileFacts } from './network.documents.js';
import { fieldWords, inputOf, valuesOf, type ProfileValues } from './profile.values.js';

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, MyNetworkProfilePage_Query, {});

const audiences = [
  { value: 'NOBODY', label: 'Nobody', hint: 'What you write is kept and shown to no one.' },
  { value: 'PRACTICE', label: 'People of the practice', hint: 'In the network, after signing in.' },
  { value: 'PUBLIC', label: 'Everybody', hint: 'On a page of its own too, while the directory has a public page.' },
];
const fields = Object.entries(fieldWords).map(([value, label]) => ({ value, label }));

function TakeBack(): ReactElement {
  const [takeBack, { loading }] = useMutation(TakeNetworkProfileBack_Mutation, again);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const send = (): void =>
    void takeBack({ variables: { input: { idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        toast({ words: data?.takeNetworkProfileBack.errors[0]?.message ?? 'You are out of every directory. What you wrote is kept.' });
      },
      (error: unknown) => toast({ words: failureWords(error, 'This was not done.') }),
    );
  return (
    <Button onClick={send} sending={loading}>
      Take it out of the directory
    </Button>
  );
}

function Editor({ profile }: { readonly profile: ProfileFacts }): ReactElement {
  const form = useCairnForm<ProfileValues>(valuesOf(profile));
  const [save] = useMutation(SaveNetworkProfile_Mutation, again);
  const toast = useToast();
  return (
    <Form
      form={form}
      label="Your profile"
      send={async (values, idempotencyKey) =>
        (await save({ variables: { input: { ...inputOf(values), version: profile.version, idempotencyKey } } })).data?.saveNetworkProfile.errors
      }
      done={() => toast({ words: 'Saved. It shows from now on as you chose.' })}
    >
      <RadioGroup form={form} name="audience" label="Who sees it" choices={audiences} />
      <CheckboxGroup form={form} name="shown" label="What they see" hint="Your name and your certificates in force are always there." choices={fields} />
      <TextField form={form} name="headline" label="A line below your name" hint="Such as whom you coach, and in what." optional />
      <TextArea form={form} name="about" label="What you say of yourself" rows={6} serif limit={2000} optional />
      <TextField form={form} name="languages" label="Languages" hint="Parted by commas: English, Dutch." optional />
      <TextField form={form} name="regions" label="Regions" hint="Where you work: Netherlands, Flanders." optional />
      <TextField form={form} name="industries" label="Industries" hint="Such as housing, health care." optional />
      <TextField form={form} name="website" type="url" inputMode="url" label="Website" hint="Starts with https://." optional />
      <ButtonRow sticky>
        <Submit>Save</Submit>
        <ButtonLink to="/network">Back to the network</ButtonLink>
      </ButtonRow>
    </Form>
  );
}

/** What the directory shows of oneself, chosen field by field, and taken back at any time. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const profile = data.myNetworkProfile;
  const state = profile.availableActions.find(({ action }) => action === 'saveNetworkProfile')?.state;
  const standing = profile.isListed
    ? profile.audience === 'PUBLIC'
      ? 'In the directory, and shown to everybody where it is public.'
      : 'In the directory, for people of the practice.'
    : 'Not in the directory.';
  return (
    <Page narrow>
      <PageHead
        above={<Link to="/network">Network</Link>}
        title="Your profile"
        context={
          profile.publicUrl ? (
            <>
              {standing} <a href={profile.publicUrl}>Your public page</a>
            </>
          ) : (
            standing
          )
        }
        acts={actState(profile.availableActions, 'takeNetworkProfileBack') === 'allowed' ? <TakeBack /> : undefined}
      />
      {state?.__typename === 'Forbidden' && <ReadOnlyLine>{state.headline}</ReadOnlyLine>}
      {/* Taken back here or elsewhere, the form shows the new standing. */}
      <Editor key={`${profile.version ?? 'new'}`} profile={profile} />
    </Page>
  );
}
