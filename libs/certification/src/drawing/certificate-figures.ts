import { encode } from 'uqr';
import { inks } from './drawn-certificate.js';
import type { Pdf } from './paper-type.js';
import { rosetteOf, turnsOf } from './rosette.rules.js';

export function drawRosette(pdf: Pdf, number: string, at: { readonly x: number; readonly y: number; readonly radius: number }): void {
  for (const ring of rosetteOf(number))
    for (const turn of turnsOf(ring)) {
      pdf.save().translate(at.x, at.y).rotate(turn);
      pdf
        .ellipse(0, 0, ring.rx * at.radius, ring.ry * at.radius)
        .lineWidth(0.4)
        .stroke(inks.spruce)
        .restore();
    }
}

/** The address as a code to scan. Neighbours of a row are one bar, so that no hairline shows between them. */
export function drawCode(pdf: Pdf, url: string, at: { readonly x: number; readonly y: number; readonly size: number }): void {
  const { data } = encode(url, { ecc: 'M', border: 0 });
  const unit = at.size / data.length;
  data.forEach((row, line) => {
    let start = -1;
    for (let place = 0; place <= row.length; place++) {
      if (row[place] && start < 0) start = place;
      if (row[place] || start < 0) continue;
      pdf.rect(at.x + start * unit, at.y + line * unit, (place - start) * unit, unit);
      start = -1;
    }
  });
  pdf.fill(inks.ink);
}
