import type { ReactElement } from 'react';
import css from './rubric.module.css';

export interface Criterion {
  readonly key: string;
  readonly title: string;
  readonly levels: readonly string[];
}

/** What is looked at, with the words of its four levels; the level from which it passes is named. */
export function RubricView({ criteria, passLevel }: { readonly criteria: readonly Criterion[]; readonly passLevel: number }): ReactElement {
  return (
    <dl className={css.rubric}>
      {criteria.map(({ key, title, levels }) => (
        <div key={key}>
          <dt className={css.title}>{title}</dt>
          <dd>
            <ol className={css.levels}>
              {levels.map((words, index) => (
                <li key={index} value={index + 1} className={index + 1 === passLevel ? css.pass : undefined}>
                  {words}
                  {index + 1 === passLevel && <span className={css.passes}> passes</span>}
                </li>
              ))}
            </ol>
          </dd>
        </div>
      ))}
    </dl>
  );
}

export interface GivenLevel {
  readonly key: string;
  readonly title: string;
  readonly level: number;
  readonly words: string;
}

/** Levels that were given: dots for the eye, the words for everybody. */
export function GivenLevels({ levels }: { readonly levels: readonly GivenLevel[] }): ReactElement {
  return (
    <dl className={css.given}>
      {levels.map(({ key, title, level, words }) => (
        <div key={key} className={css.row}>
          <dt className={css.title}>{title}</dt>
          <dd>
            <span className={css.dots} aria-hidden="true">
              {'●'.repeat(level)}
              {'○'.repeat(4 - level)}
            </span>
            <span className={css.words}>
              <span className="visually-hidden">Level </span>
              {level}: {words}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
