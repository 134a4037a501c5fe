import type { ReactElement } from 'react';
import { plural } from '../../app/words.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './workshop.module.css';
import shared from './training.module.css';
import type { WorkshopFacts } from './workshop.document.js';

export const usefulWords = ['not useful', 'little', 'somewhat', 'useful', 'very useful'] as const;

function Quotes({ heading, words }: { readonly heading: string; readonly words: readonly string[] }): ReactElement | null {
  if (words.length === 0) return null;
  return (
    <div>
      <h3 className={css.small}>{heading}</h3>
      <ul>
        {words.map((quote, index) => (
          <li key={index}>
            <blockquote className={shared.words}>{quote}</blockquote>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What people said afterwards, in counts and in their words, without names. */
export function FeedbackPart({ workshop: { feedback } }: { readonly workshop: WorkshopFacts }): ReactElement | null {
  if (!feedback) return null;
  const most = Math.max(...feedback.useful, 1);
  const pace = [
    feedback.right > 0 && `${feedback.right} right`,
    feedback.tooSlow > 0 && `${feedback.tooSlow} too slow`,
    feedback.tooFast > 0 && `${feedback.tooFast} too fast`,
  ].filter(Boolean);
  return (
    <RuledSection className={css.screenOnly} heading="What they said" note={`${plural(feedback.answers, 'answer', 'answers')}, without names`}>
      <dl className={css.said5} aria-label="How useful it was">
        {usefulWords.map((word, index) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              <span className={css.count5} style={{ inlineSize: `${(100 * (feedback.useful[index] ?? 0)) / most}%` }} aria-hidden="true" />
              {feedback.useful[index] ?? 0}
            </dd>
          </div>
        ))}
      </dl>
      <p className={shared.facts}>Pace: {pace.join(', ')}.</p>
      <Quotes heading="What helped" words={feedback.helped} />
      <Quotes heading="What was missing" words={feedback.missing} />
    </RuledSection>
  );
}
