import type { Refusal } from '@cairn/kernel';
import { ButtonRow, ErrorSummary, Notice, PageForm, PageHeading, SubmitButton, TextBox, TextInput, type PageContent } from '@cairn/look';
import type { Directory } from './network.facts.js';
import { at } from './network.pages.js';

export interface Asked {
  readonly name: string;
  readonly email: string;
  readonly words: string;
  readonly errors: readonly Refusal[];
}

const errorOf = (errors: readonly Refusal[], name: string): string | undefined => errors.find((one) => one.field === name)?.message;

/** Where somebody without a certificate asks to be in the network. */
export const askPage = (practiceId: string, { practiceName, door }: Directory, asked: Asked): PageContent => ({
  practiceName,
  title: `Join the network of ${practiceName}`,
  failed: asked.errors.length > 0,
  children: (
    <>
      <ErrorSummary errors={asked.errors} />
      <PageHeading above={<a href={at(practiceId)}>Certified coaches</a>} title={`Join the network of ${practiceName}`}>
        {door.welcome !== '' && <p>{door.welcome}</p>}
      </PageHeading>
      <PageForm action={`${at(practiceId)}/join`} keepAs={`join-${practiceId}`}>
        <TextInput name="name" label="Your name" value={asked.name} autoComplete="name" maxLength={120} error={errorOf(asked.errors, 'name')} />
        <TextInput
          name="email"
          type="email"
          label="Your mail address"
          hint="The answer comes by mail."
          value={asked.email}
          autoComplete="email"
          inputMode="email"
          maxLength={254}
          error={errorOf(asked.errors, 'email')}
        />
        <TextBox name="words" label="What brings you here" value={asked.words} rows={4} maxLength={1000} error={errorOf(asked.errors, 'words')} />
        <ButtonRow>
          <SubmitButton>Ask to join</SubmitButton>
        </ButtonRow>
      </PageForm>
    </>
  ),
});

export const askedPage = (practiceId: string, { practiceName }: Directory): PageContent => ({
  practiceName,
  title: 'Your request is with them',
  sent: `join-${practiceId}`,
  children: (
    <>
      <PageHeading above={<a href={at(practiceId)}>Certified coaches</a>} title="Your request is with them" />
      <Notice>
        <p>Somebody of {practiceName} reads it. The answer comes by mail.</p>
      </Notice>
    </>
  ),
});
