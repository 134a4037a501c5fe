import { Change, type ChangeProps } from '@cairn/look';
import type { ReactElement } from 'react';

type Props = Omit<ChangeProps, 'now'> & { readonly now: string | null };

/** Now above proposed; where nothing was agreed before, there is nothing to strike through. */
export function ChangeToRead({ now, ...rest }: Props): ReactElement {
  if (now !== null) return <Change now={now} {...rest} />;
  const { proposed, why, facts = [], fresh } = rest;
  return (
    <div className="change">
      {fresh !== undefined && <p className="change-fresh">{fresh}</p>}
      <dl className="change-pair">
        <dt>Proposed</dt>
        <dd>{proposed}</dd>
      </dl>
      {[...(why === undefined || why === '' ? [] : [{ name: 'Why', words: why }]), ...facts].map(({ name, words }) => (
        <p key={name} className="change-why">
          <strong>{name}:</strong> {words}
        </p>
      ))}
    </div>
  );
}
