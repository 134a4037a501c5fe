import { compareTexts, prepareText, type HigherLine } from './compare.rules.js';
import { findCopy, prepareAbove } from './copy.rules.js';
import { heldOutPairs, teamsInPairs, tunedPairs, type LabelledPair } from './copy.pairs.fixture.js';

const line = (text: string, more: Partial<HigherLine> = {}): HigherLine => ({
  id: text,
  kind: 'OBJECTIVE',
  text,
  teamId: 'top',
  teamName: 'Oakfield Council',
  ...more,
});
const found = ({ above, below }: Pick<LabelledPair, 'above' | 'below'>) => findCopy(below, prepareAbove([line(above)], teamsInPairs));

interface Figures {
  readonly pairs: number;
  readonly precision: number;
  readonly recall: number;
  readonly falseAlarms: readonly string[];
  readonly missed: readonly string[];
}

function figuresOf(pairs: readonly LabelledPair[]): Figures {
  const judged = pairs.map((pair) => ({ ...pair, flagged: found(pair) !== null, words: `${pair.why}: “${pair.above}” / “${pair.below}”` }));
  const hits = judged.filter((one) => one.flagged && one.copied).length;
  const falseAlarms = judged.filter((one) => one.flagged && !one.copied).map((one) => one.words);
  const missed = judged.filter((one) => !one.flagged && one.copied).map((one) => one.words);
  return { pairs: pairs.length, precision: hits / (hits + falseAlarms.length), recall: hits / (hits + missed.length), falseAlarms, missed };
}

const report = (name: string, { pairs, precision, recall, falseAlarms, missed }: Figures): string =>
  [
    `${name}: ${pairs} pairs, precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}, ${falseAlarms.length} false alarms, ${missed.length} missed`,
    ...falseAlarms.map((words) => `  false alarm, ${words}`),
    ...missed.map((words) => `  missed, ${words}`),
  ].join('\n');

describe('copied text on labelled pairs', () => {
  const tuned = figuresOf(tunedPairs);
  const heldOut = figuresOf(heldOutPairs);
  beforeAll(() => void process.stdout.write(`${report('tuned', tuned)}\n${report('held out', heldOut)}\n`));

  it('is judged on at least sixty pairs for tuning and thirty more', () => {
    expect(tuned.pairs).toBeGreaterThanOrEqual(60);
    expect(heldOut.pairs).toBeGreaterThanOrEqual(30);
  });
  it('is found, and own words are left alone, on the pairs for tuning', () => {
    expect(tuned.precision).toBeGreaterThanOrEqual(0.97);
    expect(tuned.recall).toBeGreaterThanOrEqual(0.95);
  });
  it('is found as well on pairs that nobody tuned for', () => {
    expect(heldOut.precision).toBeGreaterThanOrEqual(0.93);
    expect(heldOut.recall).toBeGreaterThanOrEqual(0.85);
  });
});

describe('own words among many texts above', () => {
  const all = [...tunedPairs, ...heldOutPairs];
  const above = prepareAbove(
    [...new Set(all.map((pair) => pair.above))].map((text) => line(text)),
    teamsInPairs,
  );
  const alarms = all
    .filter((pair) => !pair.copied)
    .flatMap((pair) => {
      const copy = findCopy(pair.below, above);
      return copy ? [`“${copy.line.text}” / “${pair.below}”`] : [];
    });
  beforeAll(() => void process.stdout.write(`own words against ${above.lines.length} texts above: ${alarms.length} false alarms\n${alarms.join('\n')}`));
  it('raise no alarm', () => expect(alarms).toEqual([]));
});

describe('findCopy', () => {
  const shapes = (below: string, ...aboves: string[]) =>
    findCopy(
      below,
      prepareAbove(
        aboves.map((text) => line(text)),
        ['Housing'],
      ),
    )?.shape ?? null;
  it.each([
    ['the same words', 'Improve employee engagement', 'IMPROVE employee engagement!', 'SAME'],
    ['the same words in another order', 'Improve retention of skilled engineers', 'Skilled engineers: improve their retention', 'COPY'],
    ['general words in another order and form', 'Deliver projects on time', 'Every project is delivered on time by the team', 'COPY'],
    ['two general words, turned round', 'Improve quality', 'Our quality improves', 'COPY'],
    ['general words of which one is another', 'Deliver projects on time', 'Deliver products on time', null],
    ['another verb', 'Reduce unplanned downtime of lines', 'Prevent unplanned downtime of lines', 'COPY'],
    ['a piece', 'Grow service revenue in Spain, quote faster and cut the cost of repeat visits', 'Cut the cost of repeat visits', 'CARVED'],
    ['all of it and more', 'Win back lapsed members', 'Win back lapsed members in northern villages by bus', 'WIDENED'],
    ['the name of a team', 'Improve employee engagement', 'Improve employee engagement in Housing', 'COPY'],
    ['nothing in common', 'Improve employee engagement', 'Vans leave the yard full', null],
    ['one general word', 'Improve quality', 'Improve quality of answers', null],
    ['nothing at all', 'Improve employee engagement', '', null],
    ['numbers only', '31% 12%', '31% 12%', null],
    ['Spanish in other forms', 'Mejorar la atención a los clientes', 'Mejorar atencion al cliente', 'SAME'],
    ['German with other articles', 'Die Wartezeit der Kunden halbieren', 'Halbieren wir die Wartezeit unserer Kunden', 'COPY'],
    ['articles alone', 'Die Wartezeit der Kunden halbieren', 'Die Lieferung der Teile beschleunigen', null],
    ['signs without spaces', '顧客満足度を高める', '顧客満足度を高める', 'SAME'],
  ])('%s', (_, above, below, shape) => expect(shapes(below, above)).toBe(shape));

  it('names the text that is most alike', () =>
    expect(
      findCopy('Cut the cost of repeat visits', prepareAbove([line('Cut the cost of repeat visits and calls'), line('Cut cost of repeat visits')], []))?.line
        .text,
    ).toBe('Cut cost of repeat visits'));
  it('leaves out what does not count', () =>
    expect(findCopy('Win back members', prepareAbove([line('Win back members', { kind: 'KEY_RESULT' })], []), (one) => one.kind === 'OBJECTIVE')).toBeNull());
  it('shows the shared words where they stand in the text', () => {
    const text = 'In our team: engagement of EMPLOYEES!';
    const copy = findCopy(text, prepareAbove([line('Improve employee engagement')], []));
    expect(copy?.shared.map(({ span, word }) => [text.slice(span.start, span.end), word])).toEqual([
      ['engagement', 'engagement'],
      ['EMPLOYEES', 'EMPLOYEES'],
    ]);
  });
  it('measures both ways', () => {
    const text = (words: string) => prepareText(words, new Set());
    expect(compareTexts(text('repeat visits'), text('repeat visits, quotes and invoices'))).toMatchObject({ fromAbove: 1, taken: 0.5, weight: 2, telling: 2 });
  });
});
