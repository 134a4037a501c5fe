import { useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { startQuery } from '../../app/route-data.js';
import { firstName } from '../../app/words.js';
import { ClientTabs } from '../../templates/client-tabs.js';
import { Button } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { ActsSection } from './acts-section.js';
import { AskSheet } from './ask-sheet.js';
import { ChangeSheet } from './change-sheet.js';
import { ConsentPage_Query, type ClientConsent } from './consent.document.js';
import { InForceSection } from './in-force-section.js';
import { RequestSection } from './request-section.js';
import { WithdrawSheet, type Withdrawing } from './withdraw-sheet.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, ConsentPage_Query, { client: params['client'] ?? '' });

/** What a client allows the practice to make of the work: asked by its coaches, said and taken back by the client lead. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const consent = data.clientConsent;
  const [open, setOpen] = useState<'ask' | 'change'>();
  const [withdrawing, setWithdrawing] = useState<Withdrawing>();
  const close = (): void => setOpen(undefined);
  const waiting = consent.requests.filter(({ status }) => status === 'WAITING');
  const gives = actState(consent.availableActions, 'changeConsent') === 'allowed';
  const asks = actState(consent.availableActions, 'askConsent') === 'allowed';
  return (
    <Page>
      <ClientTabs slug={consent.clientSlug} />
      <PageHead
        title={titleOf(consent, gives)}
        tabTitle={`Consent, ${consent.clientName}`}
        context={contextOf(consent, gives)}
        acts={
          asks && (
            <Button look={waiting.length === 0 ? 'filled' : 'outlined'} onClick={() => setOpen('ask')}>
              Ask for consent
            </Button>
          )
        }
      />
      {waiting.map((request) => (
        <RequestSection key={request.id} request={request} consent={consent} />
      ))}
      <InForceSection
        consent={consent}
        change={gives ? () => setOpen('change') : undefined}
        withdraw={gives ? setWithdrawing : undefined}
        leads={gives && waiting.length === 0}
      />
      <ActsSection consent={consent} />
      {open === 'ask' && <AskSheet consent={consent} close={close} />}
      {open === 'change' && <ChangeSheet consent={consent} close={close} />}
      {withdrawing && <WithdrawSheet consent={consent} withdrawing={withdrawing} close={() => setWithdrawing(undefined)} />}
    </Page>
  );
}

const titleOf = ({ practiceName, clientName }: ClientConsent, gives: boolean): string =>
  gives ? `What ${practiceName} may learn from your work` : `What ${clientName} allows`;

function contextOf({ everything, requests }: ClientConsent, gives: boolean): string {
  const asked = requests.find(({ status }) => status === 'WAITING');
  if (asked && gives) return `${asked.askedByName} asks for your consent. Nothing in your work together depends on it.`;
  if (asked) return 'A question waits for the client lead.';
  if (gives) return 'It is yours to say, and to take back at any time.';
  return everything.givenByName
    ? `“${everything.title}”. Only ${firstName(everything.givenByName)} and the other client leads change it.`
    : 'Nothing has been said yet; then nothing is allowed.';
}
