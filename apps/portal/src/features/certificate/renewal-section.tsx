import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { failureWords } from '../../app/failure.js';
import type { Day } from '../../app/scalars.js';
import type { ContinuingEducationKind, RenewalState } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './certificate.module.css';
import { DeclareSheet } from './declare-sheet.js';
import { DeclareEducation_Mutation, WithdrawEducation_Mutation } from './documents.js';
import { PaperDay } from './paper-day.js';
import { Requirements, type RequirementFacts } from './requirements.js';

interface Renewable {
  readonly id: string;
  readonly validUntil: Day;
  readonly issuedOn: Day;
  readonly availableActions: readonly { readonly action: string }[];
  readonly renewal: {
    readonly state: RenewalState;
    readonly opensOn: Day;
    readonly graceUntil: Day;
    readonly requirements: readonly RequirementFacts[];
    readonly entries: readonly {
      readonly id: string;
      readonly kind: ContinuingEducationKind;
      readonly doneOn: Day;
      readonly hours: number | null;
      readonly title: string;
    }[];
  };
}

/** What has to be there before the certificate ends, and what is there already. */
export function RenewalSection({ certificate }: { readonly certificate: Renewable }): ReactElement {
  const { renewal } = certificate;
  const [asking, ask] = useState<'HOURS' | 'LEARNING' | 'ETHICS'>();
  const [declare, { loading }] = useMutation(DeclareEducation_Mutation);
  const [withdraw] = useMutation(WithdrawEducation_Mutation);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const close = (): void => ask(undefined);
  const may = (action: string): boolean => certificate.availableActions.some((one) => one.action === action);
  const failed = (error: unknown): void => toast({ words: failureWords(error, 'This was not done.') });
  const state = (): void =>
    void declare({
      variables: { input: { certificateId: certificate.id, kind: 'ETHICS', doneOn: certificate.issuedOn, title: '', idempotencyKey: attempt.key } },
    }).then(({ data }) => {
      attempt.renew();
      toast({ words: data?.declareEducation.errors[0]?.message ?? 'Your statement is on record.' });
      close();
    }, failed);
  const remove = (entryId: string): void =>
    void withdraw({ variables: { input: { entryId, idempotencyKey: attempt.key } } }).then(({ data }) => {
      attempt.renew();
      toast({ words: data?.withdrawEducation.errors[0]?.message ?? 'Removed.' });
    }, failed);
  return (
    <>
      <RuledSection heading="Renewal" id="renewal">
        <p>
          <RenewalWords of={renewal} validUntil={certificate.validUntil} />
        </p>
        {may('declareEducation') && (
          <div className={css.below}>
            <ButtonRow>
              <Button onClick={() => ask('HOURS')}>Add hours</Button>
              <Button onClick={() => ask('LEARNING')}>Add a contributed learning</Button>
              {may('stateEthics') && <Button onClick={() => ask('ETHICS')}>Make the statement on ethics</Button>}
            </ButtonRow>
          </div>
        )}
      </RuledSection>
      {/* Each row counts by itself what is left of it. */}
      <Requirements requirements={renewal.requirements} />
      {renewal.entries.length > 0 && (
        <RowList label="What counts for the renewal">
          {renewal.entries.map((entry) => (
            <Row
              key={entry.id}
              id={entry.id}
              title={entry.kind === 'ETHICS' ? 'Statement on ethics' : entry.title}
              detail={entry.kind === 'HOURS' ? `${entry.hours} hours` : entry.kind === 'LEARNING' ? 'Contributed learning' : entry.title}
              when={<PaperDay day={entry.doneOn} />}
              button={
                may('declareEducation') ? (
                  <Button small look="quiet" onClick={() => remove(entry.id)}>
                    Remove
                  </Button>
                ) : undefined
              }
            />
          ))}
        </RowList>
      )}
      {(asking === 'HOURS' || asking === 'LEARNING') && (
        <DeclareSheet certificateId={certificate.id} kind={asking} since={certificate.issuedOn} close={close} />
      )}
      <ConfirmSheet
        open={asking === 'ETHICS'}
        close={close}
        question="Make the statement on ethics?"
        confirm="I state this"
        back="Not now"
        act={state}
        sending={loading}
      >
        <p>
          I have worked by the practice’s rules of ethics since my certificate was issued, and I know of no complaint against me that I have not told the
          practice about.
        </p>
        <p>It goes into the record with your name.</p>
      </ConfirmSheet>
    </>
  );
}

function RenewalWords({ of, validUntil }: { readonly of: Renewable['renewal']; readonly validUntil: Day }): ReactElement {
  const until = <PaperDay day={validUntil} />;
  const grace = <PaperDay day={of.graceUntil} />;
  switch (of.state) {
    case 'EARLY':
      return (
        <>
          Valid to {until}. It can be renewed from <PaperDay day={of.opensOn} /> on; what you do until then counts.
        </>
      );
    case 'OPEN':
      return <>Valid to {until}. Once everything below is there, the certification director renews it; no day is lost.</>;
    case 'GRACE':
      return (
        <>
          It ended on {until}. Until {grace} a renewal still joins it.
        </>
      );
    case 'LAPSED':
      return (
        <>
          It ended on {until} and was not renewed by {grace}. It can be reinstated: add what is missing and talk to the certification director.
        </>
      );
  }
}
