import { listWords } from '@cairn/kernel';
import { textPieces, type TextPiece } from '@cairn/deployment';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { ScoresDrawing, StepBar } from '../charts/study-charts.js';
import type { FunnelStep, StudyChart } from '../case-study-kinds.js';

interface Props {
  /** The exact text, as it was or will be agreed to. */
  readonly text: string;
  readonly charts: readonly StudyChart[];
  readonly byline: ReactNode;
  readonly foot: ReactNode;
}

/** A case study as it is read: its exact text piece by piece, each figure drawn above the words that tell it. */
export function StudyArticle({ text, charts, byline, foot }: Props): ReactElement {
  const pieces = textPieces(text);
  return (
    <article className="study">
      {pieces.map((piece, place) => {
        const before = pieces[place - 1];
        const chart = before && chartOf(before, charts);
        if (chart && piece.kind === 'LIST') return <Figure key={place} chart={chart} items={piece.items} />;
        // The heading of a figure is its caption.
        if (chartOf(piece, charts) && pieces[place + 1]?.kind === 'LIST') return null;
        return (
          <Fragment key={place}>
            <Piece piece={piece} />
            {piece.kind === 'HEADING' && piece.level === 1 && <p className="study-by">{byline}</p>}
          </Fragment>
        );
      })}
      <div className="study-foot">{foot}</div>
    </article>
  );
}

const chartOf = (piece: TextPiece, charts: readonly StudyChart[]): StudyChart | undefined =>
  piece.kind === 'HEADING' && piece.level === 3 ? charts.find(({ heading }) => heading === piece.words) : undefined;

/** The words are there for everybody; scores are drawn above theirs, the steps of a training each beneath its own. */
const Figure = ({ chart, items }: { readonly chart: StudyChart; readonly items: readonly string[] }): ReactElement => (
  <figure>
    <figcaption>{chart.heading}</figcaption>
    {chart.kind === 'SCORES' ? (
      <>
        <ScoresDrawing cycles={chart.cycles} />
        <Items items={items} />
      </>
    ) : (
      <ul className="study-steps">
        {items.map((item, place) => (
          <li key={place}>
            {item}
            <Step steps={chart.steps} place={place} />
          </li>
        ))}
      </ul>
    )}
  </figure>
);

function Step({ steps, place }: { readonly steps: readonly FunnelStep[]; readonly place: number }): ReactElement | null {
  const step = steps[place];
  return step ? <StepBar {...step} most={Math.max(...steps.map(({ people }) => people))} /> : null;
}

const Items = ({ items }: { readonly items: readonly string[] }): ReactElement => (
  <ul>
    {items.map((item, place) => (
      <li key={place}>{item}</li>
    ))}
  </ul>
);

function Piece({ piece }: { readonly piece: TextPiece }): ReactElement {
  if (piece.kind === 'LIST') return <Items items={piece.items} />;
  if (piece.kind === 'PARAGRAPH')
    return (
      <p>
        {piece.lines.map((line, place) => (
          <Fragment key={place}>
            {place > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </p>
    );
  if (piece.level === 1) return <h1>{piece.words}</h1>;
  return piece.level === 2 ? <h2>{piece.words}</h2> : <h3>{piece.words}</h3>;
}

export const bylineOf = (practiceName: string, coaches: readonly string[]): string =>
  coaches.length === 0 ? `A case study by ${practiceName}` : `A case study by ${listWords(coaches)}, ${practiceName}`;
