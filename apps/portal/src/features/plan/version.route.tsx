import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { clientContext, startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { listed } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './plan.module.css';

const PlanOfClient_Query = graphql(`
  query PlanOfClient($client: String!) {
    deploymentPlan(client: $client) {
      engagementId
    }
  }
`);

const PlanVersionPage_Query = graphql(`
  query PlanVersionPage($engagementId: UUID!, $number: Int!) {
    planVersion(engagementId: $engagementId, number: $number) {
      engagementId
      clientName
      number
      inForceFrom
      replacedAt
      textSha256
      comparedTo
      decidedBy {
        personId
        name
        decidedAt
        capacities
      }
      parameters {
        key
        number
        heading
        text
        why
        overridden
      }
      differences {
        key
        title
        kind
        style
        pieces {
          text
          kind
        }
      }
    }
  }
`);

export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const { data } = await context.get(clientContext).query({ query: PlanOfClient_Query, variables: { client: params['client'] ?? '' } });
  return startQuery(context, PlanVersionPage_Query, { engagementId: data?.deploymentPlan.engagementId ?? '', number: Number(params['number']) });
};

/** A version of the plan as it was agreed, and what it changed. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { client } = useParams();
  const version = data.planVersion;
  const changed = version.differences.filter((difference) => difference.kind !== 'SAME');
  return (
    <Page narrow>
      <PageHead
        title={`Plan ${version.number} of ${version.clientName}`}
        above={<Link to={`/c/${client}/plan`}>Deployment plan</Link>}
        context={
          <>
            In force from <Time at={version.inForceFrom} />
            {version.replacedAt && (
              <>
                {' '}
                to <Time at={version.replacedAt} />
              </>
            )}
            , decided by {listed([...new Set(version.decidedBy.map((person) => person.name))])}
          </>
        }
        acts={
          <ButtonLink reloadDocument to={`/print/plan/${version.engagementId}/${version.number}`}>
            Print the charter
          </ButtonLink>
        }
      />
      {changed.length > 0 && (
        <RuledSection heading={`What it changed in Plan ${version.comparedTo ?? version.number - 1}`} count={changed.length}>
          {changed.map((difference) => (
            <div key={difference.key} className={css.difference}>
              <h3>{difference.title}</h3>
              <p className={css.answer}>
                {difference.pieces.map((piece, index) =>
                  piece.kind === 'removed' ? (
                    <del key={index}>
                      <span className="visually-hidden">removed: </span>
                      {piece.text}{' '}
                    </del>
                  ) : piece.kind === 'added' ? (
                    <ins key={index}>
                      <span className="visually-hidden">added: </span>
                      {piece.text}{' '}
                    </ins>
                  ) : (
                    <span key={index}>{piece.text}</span>
                  ),
                )}
              </p>
            </div>
          ))}
        </RuledSection>
      )}
      <RuledSection heading="The whole plan" count={version.parameters.length}>
        {version.parameters.map((parameter) => (
          <div key={parameter.key} className={css.agreed}>
            <h3>
              {parameter.number !== null && <span className={css.headingNumber}>{parameter.number}</span>} {parameter.heading}
            </h3>
            <p className={css.answer}>{parameter.text}</p>
            {parameter.why && <p className={css.why}>{parameter.why}</p>}
          </div>
        ))}
      </RuledSection>
      <p className={css.hash}>
        Fingerprint of the exact text: <code>{version.textSha256}</code>
      </p>
    </Page>
  );
}
