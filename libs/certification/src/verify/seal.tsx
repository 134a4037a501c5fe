import type { ReactElement } from 'react';
import { rosetteOf, turnsOf } from '../drawing/rosette.rules.js';

/** The figure of fine lines that belongs to a number, the same as on paper and on the badge. Decoration. */
export const Seal = ({ number }: { readonly number: string }): ReactElement => (
  <svg className="certificate-seal" viewBox="-104 -104 208 208" width="104" height="104" aria-hidden="true">
    {rosetteOf(number).map((ring) =>
      turnsOf(ring).map((turn) => <ellipse key={`${ring.rx} ${turn}`} rx={ring.rx * 100} ry={ring.ry * 100} transform={`rotate(${turn.toFixed(2)})`} />),
    )}
  </svg>
);
