import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import type { DiscoveryPageQuery } from '../../graphql/graphql.js';
import css from './discovery.module.css';

export type Answer = DiscoveryPageQuery['discovery']['answers'][number];

/** An answer for somebody who reads it only. */
export const AnswerText = ({ answer }: { readonly answer: Answer }): ReactElement => (
  <section className={css.answer}>
    <h2 className={css.question}>{answer.question}</h2>
    {answer.text ? <p className={css.text}>{answer.text}</p> : <p className={css.hint}>Not answered yet.</p>}
    {answer.text && answer.byName && answer.at && (
      <p className={css.hint}>
        {answer.byName}, <Time at={answer.at} />
      </p>
    )}
  </section>
);
