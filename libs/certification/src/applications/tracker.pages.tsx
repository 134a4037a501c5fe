import { dayIn, dayWords, momentWords, type Day } from '@cairn/kernel';
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
import type { Refusal } from '@cairn/kernel';
import { applicationForm } from './application-form.js';
import { offerDays } from './application.rules.js';
import type { OwnApplication } from './apply.facts.js';

interface Reading {
  readonly token: string;
  readonly today: Day;
  readonly now: Date;
  readonly errors: readonly Refusal[];
}

const titles: Readonly<Record<OwnApplication['status'], string>> = {
  DRAFT: 'Your application is being written',
  NEW: 'Your application is being read',
  TALK: 'We would like to talk with you',
  OFFERED: 'A place is offered to you',
  ENROLLED: 'You have a place',
  WAITING: 'You are on the waiting list',
  DECLINED: 'There is no place for you this time',
  TURNED_DOWN: 'You have turned the place down',
  WITHDRAWN: 'You have taken your application back',
};

/** A time that was chosen is the news. */
const titleOf = ({ status, talk, programme }: OwnApplication, now: Date): string =>
  status === 'TALK' && talk ? `Your talk is on ${momentWords(talk.startsAt, programme.timeZone, now)}` : titles[status];

/** Where it stands, what comes next and when; honest where nobody can know. */
function steps(own: OwnApplication, { today, now }: Reading): readonly { name: string; words: string }[] {
  const zone = own.programme.timeZone;
  const by = own.answerBy;
  const read =
    by === null ? '' : by < today ? `You were to hear by ${dayWords(by, today)}. It takes longer; you have not been forgotten.` : `By ${dayWords(by, today)}`;
  const talk = own.talk
    ? `${momentWords(own.talk.startsAt, zone, now)} (${zone.replaceAll('_', ' ')}), with ${own.talk.withName}${own.talk.place ? `, ${own.talk.place}` : ''}`
    : '';
  const answered = own.decidedAt && own.status !== 'TALK' && own.status !== 'NEW' ? dayWords(dayIn(zone, own.decidedAt), today) : '';
  return [
    { name: 'Handed in', words: own.handedInAt ? dayWords(dayIn(zone, own.handedInAt), today) : '' },
    { name: 'Read', words: own.status === 'NEW' ? read : own.decidedAt ? 'Yes' : '' },
    { name: 'Talk', words: talk || (own.status === 'TALK' ? 'Choose a time below' : '') },
    { name: 'Answer', words: answered || (own.status === 'NEW' || own.status === 'TALK' ? `A mail tells you. An offer stays open for ${offerDays} days` : '') },
    { name: 'Starts', words: own.cohort && own.status !== 'DECLINED' ? `${own.cohort.name}, ${dayWords(own.cohort.startsOn, today)}` : '' },
  ].filter(({ words }) => words !== '');
}

function Offer({ own, token, today }: { readonly own: OwnApplication; readonly token: string; readonly today: Day }) {
  return (
    <Section
      heading={`Your answer by ${own.offerUntil ? dayWords(own.offerUntil, today) : 'soon'}`}
      note="If you do nothing, the offer ends and somebody else gets the place."
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
    return <Notice kind="wait">There is no free time at the moment. New ones are being added; look again tomorrow.</Notice>;
  if (own.slots.length === 0) return null;
  return (
    <Section heading={own.talk ? 'Another time' : 'Choose a time'} note={`Times are those of ${own.programme.timeZone.replaceAll('_', ' ')}.`}>
      <PageForm action={`/apply/a/${reading.token}/talk`}>
        <Choices
          name="slot"
          label="About half an hour"
          options={own.slots.map(({ id, startsAt, withName, place }) => ({
            value: id,
            label: momentWords(startsAt, own.programme.timeZone, reading.now),
            hint: `with ${withName}${place ? `, ${place}` : ''}`,
          }))}
          error={reading.errors.find(({ field }) => field === 'slot')?.message}
        />
        <ButtonRow>
          <SubmitButton>Take this time</SubmitButton>
        </ButtonRow>
      </PageForm>
    </Section>
  );
}

/** The application after it was handed in. */
export function trackerPage(own: OwnApplication, reading: Reading): PageContent {
  const { token, errors, today } = reading;
  const form = applicationForm(own.form);
  const isOpen = ['NEW', 'TALK', 'OFFERED', 'WAITING'].includes(own.status);
  return {
    title: titleOf(own, reading.now),
    practiceName: own.programme.practiceName,
    failed: errors.length > 0,
    sent: `application-${own.id}`,
    children: (
      <>
        <ErrorSummary errors={errors} />
        <PageHeading above={own.programme.title} title={titleOf(own, reading.now)}>
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
