import type { ReactElement } from 'react';
import { learningPhaseWords, themeWords } from '../../app/learning-words.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './finding.module.css';

/** What most practices learn first; it stands there until the practice has learnings of its own. */
const starters = [
  {
    sentence: 'Three objectives that a team chose itself last longer than five it was given.',
    about: `${learningPhaseWords.DRAFTING} · ${themeWords.NUMBER_AND_FOCUS}`,
    holdsWhen: 'the team writes OKRs for the first time',
  },
  {
    sentence: 'A check-in that nobody leads stops in the fourth week.',
    about: `${learningPhaseWords.CYCLE} · ${themeWords.CHECK_INS}`,
    holdsWhen: 'nobody agreed before the cycle who opens the meeting',
  },
  {
    sentence: 'Agree how results are scored before anybody writes the first one.',
    about: `${learningPhaseWords.DEPLOYMENT} · ${themeWords.SCORING}`,
    holdsWhen: 'several teams will be compared with each other',
  },
] as const;

export function Starters(): ReactElement {
  return (
    <RuledSection heading="To begin with" note="from Cairn’s library, not from your clients">
      <ul className={css.starters}>
        {starters.map(({ sentence, about, holdsWhen }) => (
          <li key={sentence}>
            <p className={css.sentence}>{sentence}</p>
            <p className={css.quiet}>
              {about} · holds when {holdsWhen}
            </p>
          </li>
        ))}
      </ul>
    </RuledSection>
  );
}
