import { dayIn } from '@cairn/kernel';
import { ButtonRow, FactList, LinkButton, PageHeading, PrintButton, Section, type PageContent } from '@cairn/look';
import type { ReactElement } from 'react';
import { roleWords } from '../decisions/signers.rules.js';
import type { AgreedAnswer } from '../plans/agreed-answer.js';
import type { VersionWhole } from '../plans/version.queries.js';
import { listWords } from '@cairn/kernel';
import { recordDayWords, recordMomentWords } from '@cairn/kernel';

/** What is agreed, who decided it and when, and the hash by which a print is checked against the record. */
export function charterPage(plan: VersionWhole): PageContent {
  const { timeZone } = plan;
  return {
    practiceName: plan.practiceName,
    clientName: plan.clientName,
    title: `Plan ${plan.number} of ${plan.clientName}`,
    children: (
      <>
        <PageHeading above="Deployment plan" title={`How ${plan.clientName} runs OKRs`}>
          <p>
            Plan {plan.number}, in force from {recordMomentWords(plan.inForceFrom, timeZone)}
            {plan.replacedAt && `, until ${recordDayWords(dayIn(timeZone, plan.replacedAt))}`}.
          </p>
        </PageHeading>
        {plan.parameters.map((answer, at) => (
          <Answer key={answer.key} answer={answer} place={answer.number ?? at + 1} plan={plan} />
        ))}
        <Section heading="Signed">
          <FactList
            facts={plan.decidedBy.map((one) => ({
              name: one.name,
              words: `${listWords(one.capacities.map((role) => roleWords[role]))}, ${recordMomentWords(one.decidedAt, timeZone)}`,
            }))}
          />
          <p className="ruled-note">SHA-256 of the exact words: {plan.textSha256}</p>
        </Section>
        <ButtonRow>
          <PrintButton>Print</PrintButton>
          <LinkButton href={`/c/${plan.clientSlug}/plan`}>Back to the plan</LinkButton>
        </ButtonRow>
      </>
    ),
  };
}

function Answer({ answer, place, plan }: { readonly answer: AgreedAnswer; readonly place: number; readonly plan: VersionWhole }): ReactElement {
  const on = answer.decidedBy
    .map((one) => one.decidedAt)
    .sort()
    .at(-1);
  const decided = `Decided by ${listWords(answer.decidedBy.map((one) => one.name))}${on ? `, ${recordDayWords(dayIn(plan.timeZone, on))}` : ''}`;
  const notes = [
    `${decided}${answer.since === plan.number ? '' : ` (Plan ${answer.since})`}.`,
    answer.overridden ? 'Changed before its time, with a reason on record.' : '',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <Section heading={`${place}. ${answer.heading}`} note={notes}>
      <p>
        {answer.text}
        {answer.fromCycle !== null && answer.since === plan.number && ` From cycle ${answer.fromCycle} on.`}
      </p>
    </Section>
  );
}
