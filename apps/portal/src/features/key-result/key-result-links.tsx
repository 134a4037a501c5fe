import { useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../graphql/gql.js';
import type { DependencyDirection } from '../../graphql/graphql.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './key-result.module.css';

const KeyResultLinks_keyResult = graphql(`
  fragment KeyResultLinks_keyResult on KeyResult {
    id
    clientSlug
    cycleNumber
    supports {
      id
      text
      teamName
    }
    supportedBy {
      id
      text
      teamName
    }
    dependencies {
      id
      otherName
      what
      critical
      agreed
      direction
    }
  }
`);

const directionWords: Readonly<Record<DependencyDirection, string>> = { WE_NEED: 'We need', THEY_NEED: 'They need', TOGETHER: 'Together with' };

/** What it serves and who serves it, and what its team depends on. Parts that are empty are left out. */
export function KeyResultLinks({ keyResult }: { readonly keyResult: FragmentType<typeof KeyResultLinks_keyResult> }): ReactElement {
  const { data } = useSuspenseFragment({ fragment: KeyResultLinks_keyResult, from: keyResult });
  const list = `/c/${data.clientSlug}/okrs?cycle=${data.cycleNumber}&view=list`;
  const linked = ({ id, text, teamName }: { readonly id: string; readonly text: string; readonly teamName: string }): ReactNode => (
    <li key={id} className={css.link}>
      <Link to={`${list}#o-${id}`}>{text}</Link> <span className={css.pale}>{teamName}</span>
    </li>
  );
  return (
    <>
      {data.supports.length > 0 && (
        <RuledSection heading="Supports">
          <ul className={css.plain}>{data.supports.map(linked)}</ul>
        </RuledSection>
      )}
      {data.supportedBy.length > 0 && (
        <RuledSection heading="Supported by">
          <ul className={css.plain}>{data.supportedBy.map(linked)}</ul>
        </RuledSection>
      )}
      {data.dependencies.length > 0 && (
        <RuledSection heading="Depends on" note="of the whole team">
          <ul className={css.plain}>
            {data.dependencies.map((one) => (
              <li key={one.id} className={css.link}>
                {directionWords[one.direction]} {one.otherName}: {one.what}{' '}
                <span className={css.pale}>{[one.critical && 'critical', one.agreed ? 'agreed' : 'not agreed yet'].filter(Boolean).join(', ')}</span>
              </li>
            ))}
          </ul>
        </RuledSection>
      )}
    </>
  );
}
