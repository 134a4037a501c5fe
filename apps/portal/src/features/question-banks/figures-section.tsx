import type { ReactElement } from 'react';
import { plural } from '../../app/words.js';
import type { ProgrammeQuestionKind } from '../../graphql/graphql.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import type { Figures } from './banks.documents.js';
import css from './figures.module.css';

/** Figures stand from five people on: before, one would read what a single person answered. */
const fromFive = 'Figures stand here from five people on.';

/** How a question went, in a line. */
export function FiguresLine({ figures: { asked, rightPercent, finding } }: { readonly figures: Figures }): ReactElement {
  return (
    <span className={css.line}>
      {rightPercent === null ? `Asked ${plural(asked, 'person', 'people')} so far.` : `${rightPercent} % of ${plural(asked, 'person', 'people')} had it right.`}
      {finding && <strong> {finding}</strong>}
    </span>
  );
}

/** Whether those who know the rest know this, in words first. */
function apartWords(apart: number | null): string {
  if (apart === null) return 'It cannot be said yet whether those who know the rest know this one: nobody differs.';
  const figure = `(${apart.toFixed(2)} on a scale from −1 to 1)`.replace('(-', '(−');
  if (apart >= 0.3) return `Those who know the other questions clearly do better here ${figure}.`;
  if (apart >= 0.1) return `Those who know the other questions do a little better here ${figure}.`;
  return apart > -0.1 ? `Who knows the other questions makes no difference here ${figure}.` : `Those who know the other questions do worse here ${figure}.`;
}

function Choices({ figures: { choices, asked }, kind }: { readonly figures: Figures; readonly kind: ProgrammeQuestionKind }): ReactElement {
  const isOrder = kind === 'ORDER';
  return (
    <table className={css.choices}>
      <caption className="visually-hidden">{isOrder ? 'How many put each into its place' : 'How many gave each answer'}</caption>
      <thead>
        <tr>
          <th scope="col">{isOrder ? 'As it belongs' : 'Answer'}</th>
          <th scope="col">{isOrder ? 'in its place' : 'people'}</th>
        </tr>
      </thead>
      <tbody>
        {choices.map(({ text, right, count }) => (
          <tr key={text}>
            <th scope="row">
              {text}
              {right && !isOrder && <span className={css.right}> right</span>}
              <svg className={right ? css.share : css.other} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(count * 100) / asked} height="8" />
              </svg>
            </th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a question came to with those who met it: what was answered, and whether it tells anything. Nothing while nobody was asked. */
export function FiguresSection({ figures, kind }: { readonly figures: Figures; readonly kind: ProgrammeQuestionKind }): ReactElement | null {
  const { asked, rightPercent, leftOut, apart, finding } = figures;
  if (asked === 0) return null;
  return (
    <RuledSection heading="How it went" note={`${plural(asked, 'person', 'people')} met it for the first time`}>
      {rightPercent === null ? (
        <p className={css.words}>{fromFive}</p>
      ) : (
        <>
          {finding && <p className={css.finding}>{finding}</p>}
          <p className={css.words}>
            {rightPercent} % had it {kind === 'SEVERAL' || kind === 'ORDER' ? 'wholly right' : 'right'}
            {leftOut ? `; ${leftOut} left it out` : ''}. {apartWords(apart)}
            {apart !== null && asked < 10 && ' With so few people that may be chance.'}
          </p>
          <Choices figures={figures} kind={kind} />
        </>
      )}
    </RuledSection>
  );
}
