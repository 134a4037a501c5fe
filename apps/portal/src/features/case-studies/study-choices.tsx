import { useId, type ReactElement } from 'react';
import { RuledSection } from '../../ui/section/ruled-section.js';
import type { StudyFacts } from './case-study.documents.js';
import css from './case-studies.module.css';
import type { StudyValues } from './study-values.rules.js';

interface Props {
  readonly study: StudyFacts;
  readonly clientName: string;
  readonly values: StudyValues;
  readonly change: (values: StudyValues) => void;
}

/** What goes with the words: which figures are drawn, and how it speaks of the client. */
export function StudyChoices({ study, clientName, values, change }: Props): ReactElement {
  const id = useId();
  const toggle = (kind: (typeof values.shownCharts)[number], shown: boolean): void =>
    change({ ...values, shownCharts: shown ? [...values.shownCharts, kind] : values.shownCharts.filter((one) => one !== kind) });
  return (
    <>
      <RuledSection heading="Figures" note={study.charts.length === 0 ? undefined : 'drawn at the end of the results'}>
        {study.charts.length === 0 && <p className={css.quiet}>The record has no figures yet. Scores of a closed cycle and the training will stand here.</p>}
        {study.charts.map(({ kind, heading, words }) => (
          <label key={kind} className={css.figure}>
            <input type="checkbox" checked={values.shownCharts.includes(kind)} onChange={({ target }) => toggle(kind, target.checked)} />
            <span>
              {heading.replace(/^Figure: /u, '')}
              {words.map((line) => (
                <span key={line} className={css.quiet}>
                  {line}
                </span>
              ))}
            </span>
          </label>
        ))}
      </RuledSection>
      <RuledSection heading="How it speaks of the client">
        {[
          { named: false, label: 'Without its name', hint: 'By its industry and region. Names in the text are pointed out, and have to go before you ask.' },
          { named: true, label: `As ${clientName}`, hint: 'The client lead is asked for that too. Names of people still have to go.' },
        ].map(({ named, label, hint }) => (
          <label key={label} className={css.figure}>
            <input
              type="radio"
              name={`${id}-naming`}
              checked={values.isNamed === named}
              onChange={({ target }) => target.checked && change({ ...values, isNamed: named })}
            />
            <span>
              {label}
              <span className={css.quiet}>{hint}</span>
            </span>
          </label>
        ))}
      </RuledSection>
    </>
  );
}
