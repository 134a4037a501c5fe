import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Time } from '../../app/time/time.js';
import { Button } from '../../ui/button/button.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import type { EngagementToShow } from './evidence.documents.js';
import css from './evidence.module.css';
import type { Showing } from './show-sheet.js';

interface Props {
  readonly engagements: readonly EngagementToShow[];
  readonly show: (what: Showing) => void;
}

/** One's own engagements: which cycles can be shown, and what is missing for the others. Read by nobody else. */
export function EngagementsSection({ engagements, show }: Props): ReactElement {
  return (
    <RuledSection heading="What you can show" note="only you see which clients these are">
      {engagements.length === 0 && (
        <EmptyState kind="first" headline="You coach no engagement of this practice.">
          If you led a cycle elsewhere, show it to whoever runs your cohort: they can accept what they have seen.
        </EmptyState>
      )}
      <ul className={css.list}>
        {engagements.map((of) => (
          <li key={of.engagementId}>
            <h3>{of.clientName}</h3>
            <p className={css.quiet}>
              Allows: <Link to={`/c/${of.clientSlug}/consent`}>{of.levelTitle.toLowerCase()}</Link>
            </p>
            <ul className={css.choices}>
              {of.cycles.map((cycle) => (
                <li key={cycle.number}>
                  <span>
                    Cycle {cycle.number}
                    {cycle.completedOn && (
                      <>
                        , complete since <Time day={cycle.completedOn} />
                      </>
                    )}
                    {cycle.why && <span className={css.why}>{cycle.why}</span>}
                  </span>
                  {cycle.why === null && (
                    <Button small onClick={() => show({ of, kind: 'CYCLE', cycleNumber: cycle.number })}>
                      Show this cycle
                    </Button>
                  )}
                </li>
              ))}
              <li>
                <span>
                  Case study
                  {of.caseStudyWhy && <span className={css.why}>{of.caseStudyWhy}</span>}
                </span>
                {of.caseStudyWhy === null && (
                  <Button small onClick={() => show({ of, kind: 'CASE_STUDY', cycleNumber: null })}>
                    Write the case study
                  </Button>
                )}
              </li>
            </ul>
          </li>
        ))}
      </ul>
    </RuledSection>
  );
}
