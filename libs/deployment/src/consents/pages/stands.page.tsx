import { dayIn, dayWords, listWords } from '@cairn/kernel';
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
  PrintButton,
  Section,
  SubmitButton,
  TextBox,
} from '@cairn/look';
import type { ReactElement } from 'react';
import { allAllowed, consentLevels, levelWords } from '../consent-levels.rules.js';
import type { ConsentActFacts, ConsentFacts } from '../consent.facts.js';
import { inForceNow } from '../consent.rules.js';
import { aboutOf, base, frame, type LeadPage, type Page, type Refused } from './consent-page.js';

const headOf = ({ practiceName, clientName }: ConsentFacts): string => `What ${practiceName} may learn from ${clientName}`;

const lastNumber = ({ acts }: ConsentFacts): string => String(acts.at(-1)?.number ?? 0);

/** How things stand, with the record word for word; changing and withdrawing are one step away. */
export function standsPage(page: LeadPage, notice?: string, sent?: string): Page {
  const { facts, token, link } = page;
  const inForce = inForceNow(facts.acts, facts.today);
  const answered = facts.requests.find((one) => one.id === link.requestId);
  return frame(page, {
    title: headOf(facts),
    sent,
    children: (
      <>
        {notice !== undefined && (
          <Notice kind="wait">
            <p>{notice}</p>
          </Notice>
        )}
        <PageHeading title={headOf(facts)}>
          <p>
            {answered?.status === 'REFUSED' && `${answered.answeredByName ?? 'You'} said no to the question of this mail. `}
            {answered?.status === 'TAKEN_BACK' && `${answered.askedByName} has taken the question of this mail back. `}
            {inForce.length === 0 ? 'Nothing is allowed. ' : ''}
            You can change this at any time, here or in the portal.
          </p>
        </PageHeading>
        {inForce.map((act) => (
          <Standing key={act.id} act={act} facts={facts} />
        ))}
        <ButtonRow>
          <LinkButton look={inForce.length > 0 ? 'outlined' : 'filled'} href={`${base(token)}/change`}>
            Change what is allowed
          </LinkButton>
          {inForce.length > 0 && <LinkButton href={`${base(token)}/withdraw`}>Withdraw</LinkButton>}
          <PrintButton />
        </ButtonRow>
      </>
    ),
  });
}

function Standing({ act, facts }: { readonly act: ConsentActFacts; readonly facts: ConsentFacts }): ReactElement {
  const since = dayWords(dayIn(facts.timeZone, act.at), facts.today);
  return (
    <Section heading={levelWords[act.level].title} note={`For ${aboutOf(facts, act)}, given by ${act.personName ?? facts.clientName} on ${since}.`}>
      <FactList
        facts={[
          ...(act.textSha256 === null ? [{ name: 'It allows', words: allAllowed(act.level).join(' ') }] : [{ name: 'Places', words: listWords(act.places) }]),
          { name: 'Never', words: levelWords[act.level].never },
          { name: 'How long', words: act.until === null ? 'Until it is withdrawn' : `Until ${dayWords(act.until, facts.today)}` },
        ]}
      />
      <Folded summary="The record, word for word">
        {act.words.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>SHA-256: {act.wordsSha256}</p>
      </Folded>
    </Section>
  );
}

/** What is taken back: everything, or one of those in force. */
export function withdrawPage(page: LeadPage, { errors = [], typed = {} }: Refused = {}): Page {
  const { facts, token, nonce } = page;
  const inForce = inForceNow(facts.acts, facts.today);
  const options = inForce.map((act) => ({ value: act.id, label: `${levelWords[act.level].title}, for ${aboutOf(facts, act)}` }));
  return frame(page, {
    title: 'Withdraw your consent?',
    failed: errors.length > 0,
    children: (
      <>
        <ErrorSummary errors={errors} />
        <PageHeading title="Withdraw your consent?">
          <p>
            What rested on it is taken down at once, and every place that cites it says that it was withdrawn. The record of what you allowed and when stays.{' '}
            Your coaches are told; nothing in your work together depends on it.
          </p>
        </PageHeading>
        <PageForm action={`${base(token)}/withdraw`} hidden={{ nonce, version: lastNumber(facts) }}>
          {options.length > 1 ? (
            <Choices
              name="consentId"
              label="What do you withdraw?"
              value={typed['consentId'] ?? 'ALL'}
              error={errors.find((error) => error.field === 'consentId')?.message}
              options={[{ value: 'ALL', label: 'Everything' }, ...options]}
            />
          ) : (
            options.map(({ label }) => <p key={label}>{label}</p>)
          )}
          <TextBox name="note" label="A word to your coaches, if you like" value={typed['note']} maxLength={2000} />
          <ButtonRow>
            <SubmitButton>Yes, withdraw</SubmitButton>
            <LinkButton href={`${base(token)}/stands`}>Leave it as it is</LinkButton>
          </ButtonRow>
        </PageForm>
      </>
    ),
  });
}

/** The client lead says anew what is allowed for all work. */
export function changePage(page: LeadPage, { errors = [], typed = {} }: Refused = {}): Page {
  const { facts, token, nonce } = page;
  const title = `What may ${facts.practiceName} learn from ${facts.clientName}?`;
  return frame(page, {
    title,
    failed: errors.length > 0,
    children: (
      <>
        <ErrorSummary errors={errors} />
        <PageHeading title={title}>
          <p>
            Each step allows what the ones above it do. If you allow less than now, what went further is taken down, also where you had agreed to it by itself.
          </p>
        </PageHeading>
        <PageForm action={`${base(token)}/change`} hidden={{ nonce, version: lastNumber(facts) }} keepAs={`consent-${facts.clientId}`}>
          <Choices
            name="level"
            label="What you allow, for all your work together"
            value={typed['level']}
            error={errors.find((error) => error.field === 'level')?.message}
            options={consentLevels.map((level) => ({
              value: level,
              label: levelWords[level].title,
              hint: `${levelWords[level].allows} ${levelWords[level].never}`,
            }))}
          />
          <TextBox name="note" label="A word to your coaches, if you like" value={typed['note']} maxLength={2000} />
          <ButtonRow>
            <SubmitButton>Save what I allow</SubmitButton>
            <LinkButton look="quiet" href={`${base(token)}/stands`}>
              Leave it as it is
            </LinkButton>
          </ButtonRow>
        </PageForm>
      </>
    ),
  });
}
