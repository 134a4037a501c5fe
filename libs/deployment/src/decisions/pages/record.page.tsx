import { FactList, Folded, PageHeading, PrintButton, ButtonRow, LinkButton, Section } from '@cairn/look';
import { recordMomentWords } from '@cairn/kernel';
import { listWords } from '@cairn/kernel';
import { roleWords } from '../signers.rules.js';
import { base, frame, taskOf, type Page, type SignerPage } from './page-frame.js';
import { OwnWords } from './state.pages.js';

/** Who said what about which words and when, to be printed. */
export function recordPage(page: SignerPage): Page {
  const { view, token } = page;
  const { facts, signer } = view;
  const { sent, timeZone } = facts;
  return frame(page, {
    title: 'Record of your decision',
    children: (
      <>
        <PageHeading above={taskOf(view)} title="Record of your decision" />
        <FactList
          facts={[
            { name: 'Decided by', words: `${signer.name}, ${listWords(signer.capacities.map((role) => roleWords[role]))} of ${facts.clientName}` },
            ...(signer.decidedAt ? [{ name: 'On', words: recordMomentWords(signer.decidedAt, timeZone) }] : []),
            { name: 'Asked by', words: `${facts.coach.name}, ${facts.practiceName}, ${recordMomentWords(sent.sentAt, timeZone)}` },
            { name: 'SHA-256 of the text', words: sent.textSha256 },
          ]}
        />
        <OwnWords view={view} />
        <Section heading="The text, word for word">
          <Folded summary="Show the text that the record keeps">
            {sent.text.split('\n\n').map((part, at) => (
              <p key={at}>
                {part.split('\n').map((line, number) => (
                  <span key={number}>
                    {line}
                    <br />
                  </span>
                ))}
              </p>
            ))}
          </Folded>
        </Section>
        <ButtonRow>
          <PrintButton />
          <LinkButton href={base(token)}>Back</LinkButton>
        </ButtonRow>
      </>
    ),
  });
}
