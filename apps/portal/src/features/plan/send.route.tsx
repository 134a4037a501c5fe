import { useMutation, useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, redirect, useLoaderData, useNavigate, useParams, type LoaderFunctionArgs } from 'react-router';
import { clientContext, startQuery } from '../../app/route-data.js';
import { listed, plural } from '../../app/words.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { DateField, TextArea } from '../../ui/form/text-fields.js';
import { ButtonRow } from '../../ui/button/button.js';
import { ChangeView } from '../../ui/difference/difference.js';
import { GateCard } from '../../ui/gate/gate-card.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { gateParts } from '../../app/gate.js';
import { DraftImpactPart } from './draft-impact-part.js';
import { ImpactSection } from './impact-section.js';
import { lockWords } from './lock-words.js';
import css from './plan.module.css';
import { DescribeChangeSet_Mutation, SendChangeSet_Mutation, SendPage_Query, SetToSend_Query } from './send.documents.js';

export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const { data } = await context
    .get(clientContext)
    .query({ query: SetToSend_Query, variables: { client: params['client'] ?? '' }, fetchPolicy: 'network-only' });
  const set = data?.deploymentPlan.openChangeSet;
  // The router takes a thrown response as a way elsewhere.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if (!set || (set.status !== 'DRAFT' && set.status !== 'CHANGES_ASKED')) throw redirect(`/c/${params['client']}/plan`);
  // OKRs are written only where a plan is in force.
  const inForce = data.deploymentPlan.number !== null;
  return { inForce, started: await startQuery(context, SendPage_Query, { id: set.id }, { fetchPolicy: 'network-only' }) };
};

interface Values {
  readonly whyNow: string;
  readonly ifNothing: string;
  readonly decideBy: string;
  readonly overrideReason: string;
}

/** The last look before the signers see it: the words of the mail, who signs, who is affected, from when. */
export function Component(): ReactElement {
  const { inForce, started } = useLoaderData<typeof loader>();
  const { data } = useReadQuery(started);
  const { client } = useParams();
  const navigate = useNavigate();
  const toast = useToast();
  const [describe] = useMutation(DescribeChangeSet_Mutation, { refetchQueries: ['SendPage'], awaitRefetchQueries: true });
  const [sendSet] = useMutation(SendChangeSet_Mutation);
  const { changeSet: set, changeSetImpact: impact } = data;
  const form = useCairnForm<Values>({ whyNow: set.whyNow, ifNothing: set.ifNothing, decideBy: set.decideBy ?? '', overrideReason: set.overrideReason ?? '' });
  const names = listed(impact.signers.map((signer) => signer.name)) || 'the client';
  const locked = impact.locks.length > 0;

  const send = async (values: Values, idempotencyKey: string) => {
    const described = await describe({
      variables: {
        input: {
          changeSetId: set.id,
          version: set.version,
          whyNow: values.whyNow,
          ifNothing: values.ifNothing,
          decideBy: (values.decideBy || null) as never,
          idempotencyKey: `${idempotencyKey}-words`,
        },
      },
    });
    const version = described.data?.describeChangeSet.changeSet?.version;
    if (version === undefined) return described.data?.describeChangeSet.errors;
    const { data: sent } = await sendSet({
      variables: { input: { changeSetId: set.id, version, overrideReason: locked ? values.overrideReason : null, idempotencyKey } },
    });
    return sent?.sendChangeSet.errors;
  };

  return (
    <Page narrow>
      <PageHead
        title={set.changes.length === 0 ? 'Nothing to send yet' : `Send ${plural(set.changes.length, 'change', 'changes')} to ${names}`}
        above={<Link to={`/c/${client}/plan`}>Back to the plan</Link>}
        context="They get one mail with one button. Nothing can be decided by opening a link."
      />
      <ImpactSection impact={impact} />
      {inForce && <DraftImpactPart changeSetId={set.id} client={client ?? ''} />}
      {impact.locks.map((lock) => (
        <GateCard key={lock.parameterKey} {...gateParts(lock.gate, lockWords)} />
      ))}
      <Form
        form={form}
        label="Send for decision"
        send={send}
        done={() => {
          toast({ words: `Sent to ${names}.` });
          void navigate(`/c/${client}/plan`);
        }}
      >
        <TextArea
          form={form}
          name="whyNow"
          label="Why now?"
          hint="Two sentences that the signers read first."
          required="Say why this is decided now"
          limit={1000}
          serif
        />
        <TextArea
          form={form}
          name="ifNothing"
          label="What happens if they do nothing?"
          hint="Plainly: what stays, what moves."
          required="Say what happens without a decision"
          limit={1000}
          serif
        />
        <DateField form={form} name="decideBy" label="Decide by" />
        {locked && (
          <TextArea
            form={form}
            name="overrideReason"
            label="Why before its time?"
            hint="Kept on record; the client lead and the sponsor sign it."
            required="Say why this cannot wait"
            limit={1000}
          />
        )}
        <ButtonRow sticky>
          <Submit>Send to {names}</Submit>
        </ButtonRow>
      </Form>
      <RuledSection heading="What they read" count={set.changes.length}>
        {set.changes.map((change) => (
          <div key={change.id} className={css.agreed}>
            <h3>
              {change.number ? <span className={css.headingNumber}>{change.number}</span> : null} {change.heading}
            </h3>
            <ChangeView now={change.nowText ?? 'Nothing was agreed yet.'} proposed={change.proposedText} />
            {change.why && (
              <p className={css.why}>
                <b>Why:</b> {change.why}
              </p>
            )}
          </div>
        ))}
      </RuledSection>
    </Page>
  );
}
