import { readFileSync } from 'node:fs';
import { contrast, hueDistance, type Sight } from './colour-arithmetic.js';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const themes = { light: 1, dark: 2 } as const;
const token = (name: string, theme: keyof typeof themes): string => {
  const match = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  if (!match) throw new Error(`No token ${name}`);
  return match[themes[theme]] as string;
};

const TEXT = 4.5;
const MARK = 3;
const grounds = ['paper', 'surface', 'sunken'];
const on = (names: readonly string[], backgrounds: readonly string[], least: number): [string, string, number][] =>
  names.flatMap((name) => backgrounds.map((ground): [string, string, number] => [name, ground, least]));

const pairs: [string, string, number][] = [
  ...on(['ink', 'ink-2', 'ink-3', 'spruce', 'spruce-hover', 'spruce-active'], grounds, TEXT),
  ...on(['line-strong', 'focus'], grounds, MARK),
  ...on(['ink', 'ink-2', 'focus'], ['spruce-tint'], TEXT),
  ...on(['ink', 'ink-2'], ['marker'], TEXT),
  ...on(['on-spruce'], ['spruce', 'spruce-hover', 'spruce-active'], TEXT),
  ...on(['good', 'warn', 'bad', 'none'], ['paper', 'surface'], MARK),
  ...on(['good', 'bad'], ['spruce-tint'], MARK),
  ...on(['good-text', 'ink'], ['good-tint'], TEXT),
  ...on(['warn-text', 'ink'], ['warn-tint'], TEXT),
  ...on(['bad-text', 'ink'], ['bad-tint'], TEXT),
  ...on(['bad-text'], grounds, TEXT),
  ...on(['ink-2', 'ink'], ['none-tint'], TEXT),
  ...[0, 1, 2, 3, 4].map((step): [string, string, number] => [`on-seq-${step}`, `seq-${step}`, TEXT]),
  ...on(['ink'], ['band-below', 'band-commit', 'band-target', 'band-stretch'], TEXT),
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(pairs)('%s can be told from %s', (front, back, least) => expect(contrast(token(front, theme), token(back, theme))).toBeGreaterThanOrEqual(least));

  const sights: Sight[] = ['full', 'protan', 'deutan', 'tritan'];
  it.each(sights)('health hues stay apart with %s sight', (sight) => {
    const [good, warn, bad] = ['good', 'warn', 'bad'].map((name) => token(name, theme)) as [string, string, string];
    expect(Math.min(hueDistance(good, warn, sight), hueDistance(good, bad, sight), hueDistance(warn, bad, sight))).toBeGreaterThanOrEqual(18);
  });
});

it('knows black on white and equal colours', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#777777')).toBe(1);
  expect(hueDistance('#1d6fb6', '#1d6fb6', 'full')).toBe(0);
});
