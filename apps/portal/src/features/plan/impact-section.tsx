import { useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { graphql } from '../../graphql/gql.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './plan.module.css';

const ImpactSection_impact = graphql(`
  fragment ImpactSection_impact on ChangeSetImpact {
    affectedText
    consequences
    words {
      decides
      starts
      later
      affects
      mails
      early
      otherwise
    }
    faults {
      code
      message
      field
    }
    advice {
      kind
      text
      coachingQuestion
    }
  }
`);

/** What sending leads to, what still keeps it from being sent, and what a colleague would ask. */
export function ImpactSection({ impact }: { readonly impact: FragmentType<typeof ImpactSection_impact> }): ReactElement {
  const { data } = useSuspenseFragment({ fragment: ImpactSection_impact, fragmentName: 'ImpactSection_impact', from: impact });
  const { client } = useParams();
  const { words } = data;
  const lines = words
    ? [words.decides, words.starts, words.later, words.affects, ...data.consequences, words.mails, words.early, words.otherwise].filter(
        (line): line is string => Boolean(line),
      )
    : [data.affectedText, ...data.consequences];
  return (
    <>
      <RuledSection heading="What happens when you send">
        <ul className={css.lines}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </RuledSection>
      {data.faults.length > 0 && (
        <RuledSection heading="Still missing" count={data.faults.length}>
          <ul className={css.lines}>
            {data.faults.map((fault) => (
              <li key={`${fault.code}-${fault.field}`}>
                {fault.message} {fault.code.startsWith('SIGNER') && <Link to={`/c/${client}/people`}>People of the client</Link>}
              </li>
            ))}
          </ul>
        </RuledSection>
      )}
      {data.advice.length > 0 && (
        <RuledSection heading="Worth a second thought" note="never holds anything up">
          <ul className={css.lines}>
            {data.advice.map((advice) => (
              <li key={advice.text}>
                {advice.text} <i>{advice.coachingQuestion}</i>
              </li>
            ))}
          </ul>
        </RuledSection>
      )}
    </>
  );
}
