/** Forms that no ending explains: business words whose noun and verb, or whose two spellings, differ. */
const forms = new Map(
  Object.entries({
    retain: 'retention|retained|retaining|retains',
    reduce: 'reduction|reductions',
    satisfy: 'satisfaction|satisfied|satisfying|satisfies',
    grow: 'growth|grew|grown',
    acquire: 'acquisition|acquisitions',
    decide: 'decision|decisions',
    resolve: 'resolution|resolutions',
    sell: 'sale|sales|sold',
    lose: 'loss|losses|lost',
    win: 'won|winning|winner|winners',
    receive: 'receipt|receipts',
    respond: 'response|responses',
    produce: 'production|productive|productivity',
    compete: 'competition|competitive|competitiveness',
    good: 'better|best|well',
    simple: 'simplify|simplified|simplification|simplicity|simpler|simplest',
    safe: 'safety|safer|safest',
    secure: 'security',
    able: 'ability',
    succeed: 'success|successful|successes',
    know: 'knowledge|known|knew',
    pay: 'paid|payment|payments',
    spend: 'spent|spending',
    build: 'built|building|buildings',
    make: 'made|making',
    find: 'found',
    lead: 'led',
    keep: 'kept',
    hold: 'held',
    child: 'children',
    person: 'people|persons',
    woman: 'women',
    man: 'men',
    busines: 'business|businesses',
    station: 'stations',
  }).flatMap(([stem, forms]) => [[stem, stem] as const, ...forms.split('|').map((form) => [form, stem] as const)]),
);

/** Endings from the longest to the shortest, with what takes their place and how many letters must stay before them. */
const endings: readonly (readonly [ending: string, instead: string, atLeast: number])[] = [
  ['izations', 'ize', 3],
  ['ization', 'ize', 3],
  ['ations', 'ate', 3],
  ['ation', 'ate', 3],
  ['iveness', 'ive', 3],
  ['fulness', 'ful', 3],
  ['bility', 'ble', 3],
  ['ments', '', 4],
  ['ment', '', 4],
  ['ness', '', 4],
  ['ings', '', 3],
  ['ing', '', 3],
  ['ions', '', 4],
  ['ion', '', 4],
  ['ied', 'y', 2],
  ['ed', '', 3],
  ['ally', 'al', 3],
  ['ily', 'y', 3],
  ['ly', '', 4],
];

const british = (word: string): string =>
  word
    .replace(/is(e|es|ed|ing|ation|ations)$/, 'iz$1')
    .replace(/programmes?$/, 'program')
    .replace(/centre(s?)$/, 'center$1')
    .replace(/(?<=[a-z]{3})our(s?)$/, 'or$1');

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^suia]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

/** Cutting off an ending may leave a doubled letter: plan-n, cut-t. */
const undoubled = (word: string): string => (/([bdgklmnprt])\1$/.test(word) && word.length > 3 ? word.slice(0, -1) : word);

/** The last letter changes with what follows it: reduc-e, polic-y. */
const cropped = (word: string): string => (word.length > 3 ? word.replace(/e$/, '').replace(/y$/, 'i') : word);

const irregular = new Map([...forms].map(([form, word]) => [form, cropped(word)]));

const seen = new Map<string, string>();
const mostSeen = 20_000;

/** Two forms of one English word have one stem. Words of other languages lose no more than an ending that looks English, and the same one each time. */
export function stem(word: string): string {
  const before = seen.get(word);
  if (before !== undefined) return before;
  if (seen.size >= mostSeen) seen.clear();
  const found = stemOf(word);
  seen.set(word, found);
  return found;
}

function stemOf(word: string): string {
  if (irregular.has(word) || word.length <= 3 || !/^[a-z]+$/.test(word)) return irregular.get(word) ?? word;
  const one = singular(british(word));
  const found = endings.find(([ending, , atLeast]) => one.endsWith(ending) && one.length - ending.length >= atLeast);
  const cut = found && !irregular.has(one) ? undoubled(one.slice(0, one.length - found[0].length) + found[1]) : one;
  return irregular.get(one) ?? irregular.get(cut) ?? cropped(cut);
}
