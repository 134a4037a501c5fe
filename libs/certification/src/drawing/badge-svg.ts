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
  const practice = await inLines(of.practiceName, 'serif', [24, 22, 20, 18, 16], 2);
  const title = await inLines(of.title, 'serifStrong', [40, 36, 32, 28, 25, 22], 3);
  const holder = await inLines(of.holderName, 'serif', [28, 26, 24, 22, 20], 2);
  // What is said stands in the middle of the room between the rosette and the days.
  const tall = tallOf(title) + 14 + tallOf(holder);
  const from = 312 + Math.max(0, (206 - tall) / 2);
  const lines: Line[] = [
    ...linesAt(practice, 'serif', practice.lines.length > 1 ? 92 : 104, inks.ink2),
    ...linesAt(title, 'serifStrong', from, inks.ink),
    ...linesAt(holder, 'serif', from + tallOf(title) + 14, inks.ink),
    { text: `${paperDay(of.issuedOn)} to ${paperDay(of.validUntil)}`, face: 'sans', size: 19, y: 546, ink: inks.ink2 },
    { text: numberWords(of.number), face: 'sans', size: 19, y: 574, ink: inks.ink2 },
  ];
  const drawn: string[] = [];
  for (const line of lines) drawn.push(await outline(line));
  const name = escaped(`${of.title}, held by ${of.holderName}, certified by ${of.practiceName}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${badgeSize} ${badgeSize}" width="${badgeSize}" height="${badgeSize}" role="img" aria-label="${name}">`,
    `<title>${name}</title>`,
    `<rect width="${badgeSize}" height="${badgeSize}" rx="24" fill="${inks.paper}"/>`,
    `<path d="M70 76h500" stroke="${inks.ink}" stroke-width="5"/><path d="M70 596h500" stroke="${inks.ink}" stroke-width="1.5"/>`,
    rosette(of.number, middle, 230, 76),
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

interface SetLines {
  readonly lines: readonly string[];
  readonly size: number;
}

const leading = 1.16;
const tallOf = ({ lines, size }: SetLines): number => lines.length * size * leading;
const linesAt = ({ lines, size }: SetLines, face: FaceName, top: number, ink: string): Line[] =>
  lines.map((text, at) => ({ text, face, size, y: top + at * size * leading + size * 0.85, ink }));

/** The words on as few lines as the largest size allows that needs no more than `most`; in the smallest, the last line is made narrower. */
async function inLines(text: string, name: FaceName, sizes: readonly number[], most: number): Promise<SetLines> {
  const font = await face(name);
  for (const size of sizes) {
    const fits = (line: string): boolean => (font.layout(line).advanceWidth * size) / font.unitsPerEm <= widest;
    const lines = broken(text, fits, Infinity);
    if (lines.length <= most && lines.every(fits)) return { lines, size };
  }
  const size = sizes.at(-1) ?? 16;
  return { lines: broken(text, (line) => (font.layout(line).advanceWidth * size) / font.unitsPerEm <= widest, most), size };
}

function broken(text: string, fits: (line: string) => boolean, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+|(?<=-)/u).filter(Boolean)) {
    const last = lines.at(-1);
    const joined = last?.endsWith('-') ? `${last}${word}` : `${last ?? ''} ${word}`;
    if (last !== undefined && (fits(joined) || lines.length === most)) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

const round = (value: number): number => Math.round(value * 100) / 100;
const rounded = (path: string): string => path.replace(/-?\d+\.\d+/g, (value) => String(round(Number(value))));
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
