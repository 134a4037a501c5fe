import type { ItemKind } from '../certification-kinds.js';
import { checkSettings } from '../items/item-settings.js';
import { checkItem, checkModule } from '../programmes/module.rules.js';
import { unfinished } from '../programmes/programme.rules.js';
import type { DefaultItem, DefaultQuestion } from './default-module.js';
import { defaultProgramme } from './default-programme.js';
import { examBank } from './write-modules.js';

const { modules, rubric, summary, criteria } = defaultProgramme;
const items = modules.flatMap((module) => module.items);
const named = <T extends { readonly key: string }>(all: readonly T[]): [string, T][] => all.map((one) => [one.key, one]);

it('says what it is and what its certificate means', () => {
  expect(summary.length).toBeGreaterThan(60);
  expect(criteria.length).toBeGreaterThan(60);
});

it('tells its parts apart', () => {
  const keys = [modules.map(({ key }) => key), items.map(({ key }) => key), rubric.map(({ key }) => key)];
  for (const part of keys) expect(new Set(part).size).toBe(part.length);
});

it('needs only what comes before, so that nobody waits for themselves', () => {
  const before = (keys: readonly string[], at: number): readonly string[] => keys.slice(0, at);
  const moduleKeys = modules.map(({ key }) => key);
  const itemKeys = items.map(({ key }) => key);
  expect(modules.flatMap(({ key, needs }, at) => needs.filter((need) => !before(moduleKeys, at).includes(need)).map((need) => `${key} needs ${need}`))).toEqual(
    [],
  );
  expect(
    items.flatMap(({ key, needs = [] }, at) => needs.filter((need) => !before(itemKeys, at).includes(need)).map((need) => `${key} needs ${need}`)),
  ).toEqual([]);
});

it('can be published as it stands', () => {
  const banks = [
    ...modules.map(({ key, questions }) => ({ key, questions: questions.length })),
    { key: examBank, questions: modules.flatMap(({ questions }) => questions.filter(({ exam }) => exam)).length },
  ];
  expect(modules.length === 0 ? [] : unfinished({ modules, banks })).toEqual([]);
});

it('describes four levels of every criterion', () => {
  for (const { levels } of rubric) expect(new Set(levels.map((level) => level.trim())).size).toBe(4);
});

const faultsOf = (item: DefaultItem): string[] => {
  const text = checkItem({ ...item, required: true });
  const settings = checkSettings(item.kind as ItemKind, item.settings);
  const unknown = Object.keys(item.settings).filter((name) => settings.ok && !(name in settings.value));
  const rubricKeys = (item.settings['rubricKeys'] ?? []) as string[];
  return [
    ...(text.ok ? [] : [text.error.message]),
    ...(settings.ok ? [] : [`${settings.error.field}: ${settings.error.message}`]),
    ...unknown.map((name) => `${name} is no setting of ${item.kind}`),
    ...rubricKeys.filter((key) => !rubric.some((criterion) => criterion.key === key)).map((key) => `${key} is not in the rubric`),
    ...(item.kind === 'READ' && item.body.length < 400 ? ['too little to read'] : []),
  ];
};

const places = (answer: unknown): number[] => (Array.isArray(answer) ? answer.map(Number) : [Number(answer)]);
const faultsOfQuestion = ({ kind, options = [], answer, explanation, text, topic }: DefaultQuestion): boolean => {
  const within = places(answer).every((place) => Number.isInteger(place) && place >= 0 && place < options.length);
  const right: Record<DefaultQuestion['kind'], () => boolean> = {
    ONE: () => typeof answer === 'number' && options.length >= 2 && within,
    SEVERAL: () => Array.isArray(answer) && answer.length > 0 && answer.length < options.length + 1 && within,
    TRUE_FALSE: () => typeof answer === 'boolean',
    NUMBER: () => typeof answer === 'object' && 'value' in answer && Number.isFinite(answer.value) && answer.tolerance >= 0,
    ORDER: () => options.length >= 3 && JSON.stringify(answer) === JSON.stringify(options.map((_, at) => at)),
    SHORT_TEXT: () => Array.isArray(answer) && answer.length > 0 && answer.every((form) => typeof form === 'string' && form.trim() !== ''),
  };
  return !right[kind]() || explanation.trim() === '' || text.trim() === '' || topic.trim() === '' || new Set(options).size < options.length;
};

if (modules.length > 0)
  describe.each(named(modules))('%s', (_, module) => {
    it('is a module', () => expect(checkModule(module)).toMatchObject({ ok: true }));
    it('has items as their kinds want them', () => expect(module.items.flatMap((item) => faultsOf(item).map((fault) => `${item.key}: ${fault}`))).toEqual([]));
    it('says of each question where it is explained', () => {
      const read = module.items.filter(({ kind }) => kind === 'READ' || kind === 'WATCH').map(({ key }) => key);
      expect(module.questions.filter(({ explainedIn }) => !read.includes(explainedIn))).toEqual([]);
    });
    it('asks questions with answers that can be told right', () => expect(module.questions.filter(faultsOfQuestion)).toEqual([]));
  });
