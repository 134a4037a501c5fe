import { dayIn, firstName } from '@cairn/kernel';
import { ButtonRow, ErrorSummary, FactList, Folded, LinkButton, PageForm, PageHeading, Section, Sheet, SheetBack, SubmitButton } from '@cairn/look';
import type { ReactElement } from 'react';
import { planSettings } from '../../settings/plan-settings.js';
import { listWords } from '@cairn/kernel';
import { dayWords } from '@cairn/kernel';
import { roleWords } from '../signers.rules.js';
import type { ChangeToRead as ChangeFacts, DecisionView } from '../decision.view.js';
import { base, frame, seenScript, Talk, taskOf, type Page, type Refused, type SignerPage } from './page-frame.js';
import { ChangeToRead } from './change-to-read.js';

/** Read and decide: who asks, by when, what changes, and three ways on. Showing it writes nothing. */
export function decidePage(page: SignerPage, { errors = [] }: Refused = {}): Page {
  const { view, token } = page;
  const { facts, open, signer } = view;
  const { set, today } = facts;
  const coach = facts.coach.name;
  const asksCode = planSettings(facts.settings).asksCode;
  const label = open.length === 1 ? 'Approve this change' : `Approve all ${open.length} changes`;
  return frame(page, {
    title: taskOf(view),
    failed: errors.length > 0,
    scripts: [seenScript],
    children: (
      <>
        <ErrorSummary errors={errors} />
        <PageHeading title={taskOf(view)}>
          <p>
            {coach} {set.decideBy && set.decideBy < today ? 'asked' : 'asks'} for your decision
            {set.decideBy && (
              <>
                {' '}
                by <strong>{dayWords(set.decideBy, today)}</strong>
              </>
            )}
            . {view.reading}
          </p>
        </PageHeading>
        <FactList facts={headFacts(view)} />
        {open.map((change, at) => (
          <OneChange key={change.key} change={change} place={at + 1} view={view} />
        ))}
        <Others view={view} />
        <Talk view={view} />
        <Section heading={`You are deciding as ${signer.name}`} note={listWords(signer.capacities.map((role) => roleWords[role]))}>
          <ButtonRow>
            <LinkButton look="quiet" href={`${base(token)}/not-me`}>
              Not {firstName(signer.name)}?
            </LinkButton>
            <LinkButton look="quiet" href={`${base(token)}/someone-else`}>
              Someone else should decide
            </LinkButton>
            <LinkButton look="quiet" href={`${base(token)}/plan`}>
              Read the whole plan
            </LinkButton>
          </ButtonRow>
        </Section>
        {!asksCode && (
          <Sheet id="confirm" heading={view.approval.heading}>
            <ConfirmForm {...page} />
            <SheetBack>Back to the changes</SheetBack>
          </Sheet>
        )}
        <ButtonRow sticky>
          <LinkButton look="filled" href={`${base(token)}/confirm`} opens={asksCode ? undefined : 'confirm'}>
            {label}
          </LinkButton>
          <LinkButton href={`${base(token)}/one-by-one`}>{open.length === 1 ? 'Ask for a change' : 'Decide one by one'}</LinkButton>
          <LinkButton href={`${base(token)}/ask`}>Ask {firstName(coach)}</LinkButton>
        </ButtonRow>
      </>
    ),
  });
}

/** The one form that approves; the same in the sheet and on the page without scripts. */
export function ConfirmForm({ view, token, nonce }: Pick<SignerPage, 'view' | 'token' | 'nonce'>): ReactElement {
  return (
    <>
      {view.approval.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <PageForm action={`${base(token)}/approve`} hidden={{ nonce }}>
        <SubmitButton>{view.approval.button}</SubmitButton>
      </PageForm>
    </>
  );
}

function headFacts({ facts, affectedText, consequences, others, open }: DecisionView): { name: string; words: string }[] {
  const { inForce, set, today, timeZone } = facts;
  const approved = others.filter((one) => one.status === 'APPROVED');
  const total = others.length + 1;
  const ordinal = ['first', 'second', 'third', 'fourth'][approved.length] ?? 'next';
  const starts = [...new Set(open.map((change) => change.startsText))];
  return [
    { name: 'In force now', words: inForce ? `Plan ${inForce.number}, since ${dayWords(dayIn(timeZone, inForce.inForceFrom), today)}` : 'No plan yet' },
    { name: 'Affects', words: affectedText },
    ...(consequences.length > 0 ? [{ name: 'What follows', words: consequences.join(' ') }] : []),
    ...(starts.length === 1 && open[0] ? [{ name: 'Starts', words: open[0].startsText }] : []),
    ...(set.whyNow ? [{ name: 'Why now', words: set.whyNow }] : []),
    { name: 'If you do nothing', words: set.ifNothing },
    ...(set.overrideReason ? [{ name: 'Changed before its time because', words: set.overrideReason }] : []),
    ...(approved.length > 0
      ? [
          {
            name: 'Already agreed',
            words: `${approved.map((one) => `${one.name} approved${one.decidedAt ? ` on ${dayWords(dayIn(timeZone, one.decidedAt), today)}` : ''}.`).join(' ')} You are the ${ordinal} of ${total === 2 ? 'two' : total === 3 ? 'three' : total}.`,
          },
        ]
      : []),
  ];
}

/** Whom it affects and when it starts stand at each change only where changes differ in that. */
function OneChange({ change, place, view }: { readonly change: ChangeFacts; readonly place: number; readonly view: DecisionView }): ReactElement {
  const sameStart = view.open.every((other) => other.startsText === change.startsText);
  const facts = [
    ...(change.proposedBefore ? [{ name: 'Proposed before', words: change.proposedBefore }] : []),
    ...(change.affectedText === view.affectedText ? [] : [{ name: 'Affects', words: change.affectedText }]),
    ...(sameStart ? [] : [{ name: 'Starts', words: change.startsText }]),
  ];
  return (
    <Section heading={`${place}. ${change.heading}`}>
      <ChangeToRead
        now={change.nowText}
        proposed={change.proposedText}
        why={change.why}
        facts={facts}
        fresh={change.fresh ? 'Changed since you looked' : undefined}
      />
    </Section>
  );
}

/** What was decided already, and what waits for somebody else: there for who wants to read it. */
function Others({ view }: { readonly view: DecisionView }): ReactElement | null {
  const decided = view.changes.filter((change) => change.mine && change.verdict);
  const theirs = view.changes.filter((change) => !change.mine);
  if (decided.length + theirs.length === 0) return null;
  return (
    <Section heading="Also in this set">
      {decided.map((change) => (
        <Folded key={change.key} summary={`${change.heading}: you have approved this`}>
          <ChangeToRead now={change.nowText} proposed={change.proposedText} why={change.why} />
        </Folded>
      ))}
      {theirs.map((change) => (
        <Folded key={change.key} summary={`${change.heading}: others sign this`}>
          <ChangeToRead now={change.nowText} proposed={change.proposedText} why={change.why} />
        </Folded>
      ))}
    </Section>
  );
}
