import { dayIn, firstName } from '@cairn/kernel';
import { ButtonRow, LinkButton, Notice, PageHeading, Section } from '@cairn/look';
import type { ReactElement, ReactNode } from 'react';
import { listWords } from '@cairn/kernel';
import { dayWords, momentWords } from '@cairn/kernel';
import type { DecisionView } from '../decision.view.js';
import type { DecisionStage } from '../stage.rules.js';
import { base, frame, Talk, taskOf, type Page, type SignerPage } from './page-frame.js';
import { ChangeToRead } from './change-to-read.js';

interface Said {
  readonly title: string;
  readonly words: ReactNode;
  readonly kind?: 'done' | 'wait';
  /** Whether the reader's own words and the record are shown. */
  readonly own?: boolean;
  readonly canTakeBack?: boolean;
}

type Telling = (view: DecisionView, now: Date) => Said;

const stays = ({ facts }: DecisionView): string => (facts.inForce ? `Plan ${facts.inForce.number} stays in force.` : 'There is no plan yet.');

const told: Record<Exclude<DecisionStage, 'DECIDE'>, Telling> = {
  WAITING_FOR_OTHERS: (view) => {
    const waiting = view.others.filter((one) => one.status === 'WAITING' || one.status === 'NOT_ME').map((one) => one.name);
    const still = waiting.length === 0 ? '' : `${listWords(waiting)} still ${waiting.length === 1 ? 'has' : 'have'} to decide. `;
    return { title: 'Approved', kind: 'done', own: true, canTakeBack: true, words: `${still}Plan ${view.planNumber} starts at 09:00 after the last approval.` };
  },
  APPROVED: (view, now) => ({
    ...{ title: 'Approved', kind: 'done', own: true, canTakeBack: true },
    words: `Plan ${view.planNumber} starts ${momentWords(view.inForceAt, view.facts.timeZone, now)}. Everybody in the programme gets one mail then.`,
  }),
  IN_FORCE: (view, now) => ({
    ...{ title: `Plan ${view.planNumber} is in force`, kind: 'done', own: true },
    words: `It started ${momentWords(view.inForceAt, view.facts.timeZone, now)}. To change it again, talk to ${firstName(view.facts.coach.name)}.`,
  }),
  CHANGES_ASKED: (view) => {
    const coach = firstName(view.facts.coach.name);
    if (view.signer.status === 'CHANGES_ASKED')
      return {
        title: 'You asked for a change',
        own: true,
        canTakeBack: true,
        words: `${coach} corrects the set and sends it again. What you approved and what stays as it is keeps your approval.`,
      };
    const by = view.others.filter((one) => one.status === 'CHANGES_ASKED');
    const on = by[0]?.decidedAt ? ` on ${dayWords(dayIn(view.facts.timeZone, by[0].decidedAt), view.facts.today)}` : '';
    return {
      title: 'Nothing to do for now',
      own: view.signer.verdicts.length > 0,
      canTakeBack: view.signer.verdicts.length > 0,
      words: `${listWords(by.map((one) => one.name))} asked for a change${on}. ${coach} corrects the set and sends it again; you get a new mail.`,
    };
  },
  TAKEN_BACK: (view) => ({
    title: `${firstName(view.facts.coach.name)} has taken this back to work on it`,
    words: (
      <>
        Nothing to do. You get a new mail when it is sent again. {stays(view)}
        {view.facts.set.takenBackNote && (
          <>
            {' '}
            {firstName(view.facts.coach.name)} writes: “{view.facts.set.takenBackNote}”
          </>
        )}
      </>
    ),
  }),
  WITHDRAWN: (view) => ({
    title: `${firstName(view.facts.coach.name)} has withdrawn this`,
    words: (
      <>
        Nothing to do. {stays(view)}
        {view.facts.set.endedReason && (
          <>
            {' '}
            {firstName(view.facts.coach.name)} writes: “{view.facts.set.endedReason}”
          </>
        )}
      </>
    ),
  }),
  LAPSED: (view) => ({ title: 'This has lapsed', words: `Nobody decided in time. ${stays(view)} ${view.facts.coach.name} can propose it again.` }),
  HANDED_OVER: (view) => {
    const next = view.facts.set.signers.find((one) => one.handedOverFromId === view.signer.id)?.name ?? 'Somebody else';
    return { title: `${next} decides now`, words: `You handed this decision over. There is nothing to do. ${firstName(view.facts.coach.name)} knows.` };
  },
  NOT_ME: (view) => ({
    title: 'Thank you for telling us',
    words: `${view.facts.coach.name} has been told and finds the right person. This link decides nothing any more. You can delete the mail.`,
  }),
};

/** The calm page for everything that is not "decide now". */
export function statePage(page: SignerPage, notice?: string, sent?: string): Page {
  const { view, token, now } = page;
  const stage = view.stage === 'DECIDE' ? 'WAITING_FOR_OTHERS' : view.stage;
  const said = told[stage](view, now);
  return frame(page, {
    title: said.title,
    sent,
    children: (
      <>
        {notice && (
          <Notice kind="wait">
            <p>{notice}</p>
          </Notice>
        )}
        <PageHeading above={taskOf(view)} title={said.title}>
          <p>{said.words}</p>
        </PageHeading>
        {said.own && <OwnWords view={view} />}
        {stage !== 'NOT_ME' && stage !== 'HANDED_OVER' && <Talk view={view} />}
        <Ways view={view} token={token} said={said} />
      </>
    ),
  });
}

function Ways({ view, token, said }: { readonly view: DecisionView; readonly token: string; readonly said: Said }): ReactElement | null {
  if (view.stage === 'NOT_ME' || view.stage === 'HANDED_OVER') return null;
  return (
    <ButtonRow>
      {said.own && <LinkButton href={`${base(token)}/record`}>Print the record</LinkButton>}
      {said.canTakeBack && <LinkButton href={`${base(token)}/take-back`}>Take it back</LinkButton>}
      <LinkButton look="quiet" href={`${base(token)}/plan`}>
        Read the whole plan
      </LinkButton>
    </ButtonRow>
  );
}

/** What the reader said, on which words. */
export function OwnWords({ view }: { readonly view: DecisionView }): ReactElement {
  const spoken = view.changes.filter((change) => change.verdict);
  return (
    <>
      {spoken.map((change, at) => (
        <Section
          key={change.key}
          heading={`${at + 1}. ${change.heading}`}
          note={change.verdict?.verdict === 'APPROVED' ? 'You approved this.' : `You asked for a change: “${change.verdict?.note ?? ''}”`}
        >
          <ChangeToRead now={change.nowText} proposed={change.proposedText} />
        </Section>
      ))}
    </>
  );
}
