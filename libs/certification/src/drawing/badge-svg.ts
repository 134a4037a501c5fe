import { numberWords } from '../certificates/certificate-number.rules.js';
import { inks, type DrawnCertificate } from './drawn-certificate.js';
import { face, type FaceName } from './faces.js';
import { paperDay } from './paper-words.rules.js';
import { rosetteOf, turnsOf } from './rosette.rules.js';

export const badgeSize = 640;
const middle = badgeSize / 2;
const widest = 500;

interface Line {
  readonly text: string;
  readonly face: FaceName;
  readonly size: number;
  readonly y: number;
  readonly ink: string;
}

/** The badge as a drawing of outlines: no letters and no face, so it looks the same wherever it is opened. */
export async function badgeSvg(of: DrawnCertificate): Promise<string> {
  const titleLines = await wrapped(of.title, 'serifStrong', 40, widest, 3);
  const top = 378 - (titleLines.length - 1) * 22;
  const lines: Line[] = [
    { text: of.practiceName, face: 'serif', size: 24, y: 124, ink: inks.ink2 },
    ...titleLines.map((text, at): Line => ({ text, face: 'serifStrong', size: 40, y: top + at * 46, ink: inks.ink })),
    { text: of.holderName, face: 'serif', size: 28, y: top + titleLines.length * 46 + 10, ink: inks.ink },
    { text: `${paperDay(of.issuedOn)} to ${paperDay(of.validUntil)}`, face: 'sans', size: 19, y: 548, ink: inks.ink2 },
    { text: numberWords(of.number), face: 'sans', size: 19, y: 576, ink: inks.ink2 },
  ];
  const drawn: string[] = [];
  for (const line of lines) drawn.push(await outline(line));
  const name = escaped(`${of.title}, held by ${of.holderName}, certified by ${of.practiceName}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${badgeSize} ${badgeSize}" width="${badgeSize}" height="${badgeSize}" role="img" aria-label="${name}">`,
    `<title>${name}</title>`,
    `<rect width="${badgeSize}" height="${badgeSize}" rx="24" fill="${inks.paper}"/>`,
    `<path d="M70 76h500" stroke="${inks.ink}" stroke-width="5"/><path d="M70 596h500" stroke="${inks.ink}" stroke-width="1.5"/>`,
    rosette(of.number, middle, 224, 78),
    ...drawn,
    `</svg>`,
  ].join('\n');
}

function rosette(number: string, x: number, y: number, radius: number): string {
  const rings = rosetteOf(number).map((ring) =>
    turnsOf(ring)
      .map((turn) => `<ellipse rx="${round(ring.rx * radius)}" ry="${round(ring.ry * radius)}" transform="rotate(${round(turn)})"/>`)
      .join(''),
  );
  return `<g transform="translate(${x} ${y})" fill="none" stroke="${inks.spruce}" stroke-width="0.9">${rings.join('')}</g>`;
}

/** One line of text, centred, as outlines; narrower letters where it would be too wide. */
async function outline({ text, face: name, size, y, ink }: Line): Promise<string> {
  const font = await face(name);
  const run = font.layout(text);
  const units = font.unitsPerEm;
  const scale = Math.min(size / units, widest / run.advanceWidth);
  let x = middle - (run.advanceWidth * scale) / 2;
  const glyphs = run.glyphs.map((glyph, at) => {
    const place = run.positions[at];
    const [left, up] = [x + (place?.xOffset ?? 0) * scale, y - (place?.yOffset ?? 0) * scale];
    x += (place?.xAdvance ?? 0) * scale;
    return rounded(glyph.path.scale(scale, -scale).translate(left, up).toSVG());
  });
  return `<path fill="${ink}" d="${glyphs.join('')}"/>`;
}

async function wrapped(text: string, name: FaceName, size: number, width: number, most: number): Promise<string[]> {
  const font = await face(name);
  const fits = (line: string): boolean => (font.layout(line).advanceWidth * size) / font.unitsPerEm <= width;
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && (fits(`${last} ${word}`) || lines.length === most)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const round = (value: number): number => Math.round(value * 100) / 100;
const rounded = (path: string): string => path.replace(/-?\d+\.\d+/g, (value) => String(round(Number(value))));
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
