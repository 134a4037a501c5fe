import type { ReactElement, ReactNode } from 'react';
import { differenceOf, type Segment } from '../difference/word-difference.js';

const Removed = ({ segments }: { readonly segments: readonly Segment[] }): ReactElement => (
  <>
    {segments.map(({ text, changed }, index) =>
      changed ? (
        <del key={index}>
          <span className="visually-hidden"> removed: </span>
          {text}
        </del>
      ) : (
        <span key={index}>{text}</span>
      ),
    )}
  </>
);

const Added = ({ segments }: { readonly segments: readonly Segment[] }): ReactElement => (
  <>
    {segments.map(({ text, changed }, index) =>
      changed ? (
        <ins key={index}>
          <span className="visually-hidden"> added: </span>
          {text}
        </ins>
      ) : (
        <span key={index}>{text}</span>
      ),
    )}
  </>
);

export interface ChangeProps {
  readonly now: string;
  readonly proposed: string;
  readonly why?: ReactNode;
  /** Who it affects, from when: one line each. */
  readonly facts?: readonly { readonly name: string; readonly words: ReactNode }[];
  /** Says that the reader has not seen it like this: "Changed since you looked". */
  readonly fresh?: string;
}

/** Now above proposed; what changed carries the highlighter, what goes is struck through. Never red and green. */
export function Change({ now, proposed, why, facts = [], fresh }: ChangeProps): ReactElement {
  const difference = differenceOf(now, proposed);
  return (
    <div className="change">
      {fresh !== undefined && <p className="change-fresh">{fresh}</p>}
      <dl className="change-pair">
        <dt>Now</dt>
        <dd>
          <Removed segments={difference.now} />
        </dd>
        <dt>Proposed</dt>
        <dd>
          <Added segments={difference.proposed} />
        </dd>
      </dl>
      {why !== undefined && (
        <p className="change-why">
          <strong>Why:</strong> {why}
        </p>
      )}
      {facts.map(({ name, words }) => (
        <p key={name} className="change-why">
          <strong>{name}:</strong> {words}
        </p>
      ))}
    </div>
  );
}
