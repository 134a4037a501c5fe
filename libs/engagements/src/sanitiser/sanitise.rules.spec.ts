import { disguises } from './disguises.fixture.js';
import { foundByForm, namesDisguised, nothingFound } from './labelled-disguises.fixture.js';
import { labelledDirectory, namesAsTheyAre, namesInflected, namesMisspelt, namesShortened } from './labelled.fixture.js';
import { manyNames } from './many-names.fixture.js';
import { nameKinds } from './finding.js';
import { sanitise } from './sanitise.rules.js';

const find = (text: string) => sanitise([{ field: 'sentence', text }], labelledDirectory);
const told = (text: string) => find(text).map((finding) => [finding.kind, finding.text]);

describe('the labelled texts', () => {
  it.each([
    ['names as they are', namesAsTheyAre],
    ['names with an ending', namesInflected],
    ['names cut short', namesShortened],
    ['names misspelt', namesMisspelt],
    ['names in disguise', namesDisguised],
    ['addresses, sums, days and files', foundByForm],
  ])('%s', (_, texts) => expect(texts.map(({ text }) => ({ text, finds: told(text) }))).toEqual(texts));

  it('of which no name is missed, and little else is found', () => {
    const labelled = [...namesAsTheyAre, ...namesInflected, ...namesShortened, ...namesMisspelt, ...namesDisguised, ...foundByForm];
    const texts = [...labelled, ...nothingFound.map((text) => ({ text, finds: [] }))];
    let [asked, hit, found] = [0, 0, 0];
    for (const { text, finds } of texts) {
      const answers = told(text).map((one) => one.join());
      const wanted = finds.map((one) => one.join());
      asked += wanted.length;
      found += answers.length;
      hit += wanted.filter((one) => answers.includes(one)).length;
    }
    process.stdout.write(`sanitiser: ${texts.length} labelled texts, recall ${(hit / asked).toFixed(3)}, precision ${(hit / found).toFixed(3)}\n`);
    expect(texts.length).toBeGreaterThanOrEqual(150);
    expect(hit).toBe(asked);
    expect(hit / found).toBeGreaterThan(0.97);
  });

  it.each(nothingFound.map((text) => [text]))('finds nothing in %j', (text) => expect(told(text)).toEqual([]));
});

describe('any name of a large directory', () => {
  const directory = manyNames(1200);
  const sentences = [
    (name: string) => `At ${name} the sponsor left after three weeks, and nobody took over.`,
    (name: string) => `${name} wollte zu viele Ziele auf einmal.`,
    (name: string) => `El problema con ${name} fue el calendario.`,
    (name: string) => `Nous avons vu la même chose (${name}) deux fois; on recommence.`,
    (name: string) => `Dat hebben wij ook bij ${name} gezien`,
  ];

  it.each(disguises.map((disguise) => [disguise.name, disguise] as const))('is found %s', (_, disguise) => {
    const missed: string[] = [];
    directory.names.forEach(({ name }, at) => {
      if (at % 5 !== disguises.indexOf(disguise) % 5) return;
      const text = sentences[at % sentences.length]!(disguise.wear(name, at));
      const [place] = sanitise([{ field: 'sentence', text }], { names: [directory.names[at]!, ...directory.names.slice(0, 40)] });
      if (!place) missed.push(text);
    });
    expect(missed).toEqual([]);
  });
});

it('tells places as the text was typed, whatever came before', () => {
  const text = '🙂 ﬁrst: e\u0301t\u00E9 with H\u200Balden, and dana@oakfield.test';
  for (const finding of find(text)) expect(text.slice(finding.start, finding.start + finding.length)).toBe(finding.text);
  expect(told(text)).toEqual([
    ['CLIENT', 'H\u200Balden'],
    ['MAIL', 'dana@oakfield.test'],
  ]);
});

describe('what may be kept', () => {
  it.each([
    ['Oakfield stopped.', false],
    ['OAKFIELDS stopped.', false],
    ['Dana Ruiz stopped.', false],
    ['With Will it stopped.', true],
    ['Oakfeild stopped.', true],
    ['FNB stopped.', true],
    ['https://example.org/okr', true],
    ['https://example.org/oakfield', false],
    ['someone@example.org', false],
    ['notes.docx', true],
    ['notes-for-oakfield.docx', false],
    ['On 3 March it stopped.', true],
    ['It cost €300.', true],
  ])('%j: %s', (text, mayKeep) => expect(find(text).map((finding) => finding.mayKeep)).toEqual([mayKeep]));
});

it('tells of a client that the author may not see neither whose name nor what kind of name it is', () => {
  const names = nameKinds.map((kind, at) => ({ kind, name: ['Ravensholt', 'Penhallow', 'Zambrano', 'Kestonbury'][at]!, visible: false }));
  const findings = sanitise([{ field: 'why', text: 'Ravensholt, Penhallow, Zambrano, Kestonbury, Zambrana' }], { names });
  expect(findings.map(({ kind, words }) => [kind, words])).toEqual([
    ['CLIENT', 'A name from this practice’s clients.'],
    ['CLIENT', 'A name from this practice’s clients.'],
    ['CLIENT', 'A name from this practice’s clients.'],
    ['CLIENT', 'A name from this practice’s clients.'],
    ['CLIENT', 'Reads like a name from this practice’s clients, with a letter changed.'],
  ]);
});

it('reads any text to its end', () => {
  for (const text of [
    '',
    ' ',
    '\u0000',
    '\uD800',
    'a'.repeat(10_000),
    '-'.repeat(10_000),
    '1 '.repeat(5000),
    'a b '.repeat(2500),
    '@'.repeat(5000),
    'H a '.repeat(2500),
    '€'.repeat(5000),
    '1.'.repeat(5000),
  ])
    expect(Array.isArray(find(text))).toBe(true);
});

it('prints how long 5,000 names and 2,000 characters take', () => {
  const [directory, text] = [manyNames(5000), nothingFound.join(' ').slice(0, 2000)];
  const runs = Array.from({ length: 7 }, () => {
    const began = performance.now();
    sanitise([{ field: 'sentence', text }], directory);
    return performance.now() - began;
  }).sort((one, other) => one - other);
  process.stdout.write(`sanitiser: 5,000 names, 2,000 characters: ${runs[3]!.toFixed(1)} ms\n`);
});
