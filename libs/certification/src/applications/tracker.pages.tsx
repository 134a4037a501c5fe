import { dayWords, momentWords, type Day } from '@cairn/kernel';
import {
  ButtonRow,
  Choices,
  ErrorSummary,
  FactList,
  Folded,
  LinkButton,
  Notice,
  PageForm,
  PageHeading,
  Section,
  SubmitButton,
  type PageContent,
} from '@cairn/look';
import { applicationForm } from './application-form.js';
import type { OwnApplication } from './apply.facts.js';
import { offerIsOver, steps, titleOf, type Reading } from './tracker-words.js';

function Offer({ own, token, today }: { readonly own: OwnApplication; readonly token: string; readonly today: Day }) {
  if (own.offerUntil && offerIsOver(own, today))
    return <Notice kind="wait">This offer was open until {dayWords(own.offerUntil, today)}. Write to us if you still want the place.</Notice>;
  return (
    <Section
      heading={`Your answer by ${own.offerUntil ? dayWords(own.offerUntil, today) : 'soon'}`}
      note="The place is kept for you until then. If you do nothing, somebody else gets it."
    >
      <ButtonRow>
        <PageForm action={`/apply/a/${token}/accept`}>
          <SubmitButton>Take the place</SubmitButton>
        </PageForm>
        <PageForm action={`/apply/a/${token}/turn-down`}>
          <SubmitButton look="outlined">Turn it down</SubmitButton>
        </PageForm>
      </ButtonRow>
    </Section>
  );
}

function Talk({ own, reading }: { readonly own: OwnApplication; readonly reading: Reading }) {
  if (own.slots.length === 0 && !own.talk)
    return (
      <Notice kind="wait">There is no free time at the moment. A mail tells you when there is one; or reply to the last one with times that suit you.</Notice>
    );
  return (
    <>
      {own.slots.length > 0 && (
        <Section heading={own.talk ? 'Another time' : 'Choose a time'} note={`Times are those of ${own.programme.timeZone.replaceAll('_', ' ')}.`}>
          <PageForm action={`/apply/a/${reading.token}/talk`}>
            <Choices
              name="slot"
              label="Your time"
              options={own.slots.map(({ id, startsAt, endsAt, withName, place }) => ({
                value: id,
                label: momentWords(startsAt, own.programme.timeZone, reading.now),
                hint: `${(Date.parse(endsAt) - Date.parse(startsAt)) / 60_000} minutes with ${withName}${place ? `, ${place}` : ''}`,
              }))}
              error={reading.errors.find(({ field }) => field === 'slot')?.message}
            />
            <ButtonRow>
              <SubmitButton>Take this time</SubmitButton>
            </ButtonRow>
          </PageForm>
        </Section>
      )}
      {own.talk && Date.parse(own.talk.startsAt) > reading.now.getTime() && (
        <Folded summary="You cannot come?">
          <p>Your time becomes free for others, and a mail tells you when there is another one to choose.</p>
          <PageForm action={`/apply/a/${reading.token}/talk/give-back`}>
            <ButtonRow>
              <SubmitButton look="outlined">Give the time back</SubmitButton>
            </ButtonRow>
          </PageForm>
        </Folded>
      )}
    </>
  );
}

/** The application after it was handed in. */
export function trackerPage(own: OwnApplication, reading: Reading): PageContent {
  const { token, errors, today } = reading;
  const form = applicationForm(own.form);
  const isOpen = ['NEW', 'TALK', 'OFFERED', 'WAITING'].includes(own.status);
  return {
    title: titleOf(own, reading),
    practiceName: own.programme.practiceName,
    failed: errors.length > 0,
    sent: `application-${own.id}`,
    children: (
      <>
        <ErrorSummary errors={errors} />
        <PageHeading above={own.programme.title} title={titleOf(own, reading)}>
          {own.words !== '' && <p>{own.words}</p>}
        </PageHeading>
        {own.status === 'ENROLLED' && (
          <ButtonRow>
            <LinkButton look="filled" href="/cert/path">
              Open your path
            </LinkButton>
          </ButtonRow>
        )}
        {own.status === 'OFFERED' && <Offer own={own} token={token} today={today} />}
        {own.status === 'TALK' && <Talk own={own} reading={reading} />}
        <Section heading="Where it stands">
          <FactList facts={steps(own, reading)} />
        </Section>
        <Folded summary="What you handed in">
          <FactList
            facts={form.questions
              .map(({ key, label, kind }) => ({
                name: label,
                words: kind === 'FILE' ? own.files.map(({ name }) => name).join(', ') : (own.answers[key] ?? ''),
              }))
              .filter(({ words }) => words !== '')}
          />
        </Folded>
        {isOpen && (
          <Folded summary="Take the application back">
            <p>Nobody reads it from then on, and a time for a talk becomes free. You can apply again.</p>
            <PageForm action={`/apply/a/${token}/withdraw`}>
              <ButtonRow>
                <SubmitButton look="outlined">Take it back</SubmitButton>
              </ButtonRow>
            </PageForm>
          </Folded>
        )}
      </>
    ),
  };
}

export const overPage = (code: string | null): PageContent => ({
  title: 'This link opens nothing any more',
  practiceName: 'Cairn',
  children: (
    <>
      <PageHeading title="This link opens nothing any more">
        <p>Links to applications work for 60 days after the last mail about them. A new one is a mail away.</p>
      </PageHeading>
      {code !== null && (
        <ButtonRow>
          <LinkButton look="filled" href={`/apply/${code}`}>
            Send me a new link
          </LinkButton>
        </ButtonRow>
      )}
    </>
  ),
});

export const noPage = (): PageContent => ({
  title: 'There is no such page',
  practiceName: 'Cairn',
  children: (
    <PageHeading title="There is no such page">
      <p>Check the address, or ask whoever gave it to you.</p>
    </PageHeading>
  ),
});
