import { useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { AddLearning } from '../../app/learning-link.js';
import { Time } from '../../app/time/time.js';
import { listed } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './plan.module.css';

const VersionList_plan = graphql(`
  fragment VersionList_plan on DeploymentPlan {
    engagementId
    clientSlug
    versions {
      changeSetId
      number
      inForceFrom
      replacedAt
      changed
      decidedBy {
        personId
        name
      }
    }
  }
`);

/** Every plan that was ever in force, what it changed and who decided it. */
export function VersionList({ plan }: { readonly plan: FragmentType<typeof VersionList_plan> }): ReactElement | null {
  const { data } = useSuspenseFragment({ fragment: VersionList_plan, fragmentName: 'VersionList_plan', from: plan });
  if (data.versions.length === 0) return null;
  return (
    <RuledSection heading="Versions" count={data.versions.length}>
      <ul className={css.versions}>
        {data.versions.map((version) => (
          <li key={version.number}>
            <Link to={`/c/${data.clientSlug}/plan/v/${version.number}`} className={css.versionName}>
              Plan {version.number}
            </Link>
            <span>
              from <Time at={version.inForceFrom} />
              {version.replacedAt && (
                <>
                  {' '}
                  to <Time at={version.replacedAt} />
                </>
              )}
              , decided by {listed([...new Set(version.decidedBy.map((person) => person.name))])}
            </span>
            <span className={css.versionChanges}>{version.number === 1 ? 'the first plan' : version.changed.join(', ')}</span>
            <span className={css.acts}>
              {/* What a change taught is known once it has been lived with. */}
              <AddLearning kind="PLAN_CHANGE" id={version.changeSetId} />
              <a href={`/print/plan/${data.engagementId}/${version.number}`}>Print the charter</a>
            </span>
          </li>
        ))}
      </ul>
    </RuledSection>
  );
}
