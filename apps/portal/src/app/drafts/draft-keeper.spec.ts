import { jest } from '@jest/globals';
import { deviceStore } from './device-store.js';
import { DraftKeeper, type SaveDraft } from './draft-keeper.js';

const key = (): string => `person/plan/${Math.random()}`;
const opened = 'Each team chooses.';

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] }));
afterEach(() => void jest.useRealTimers());

const pass = async (ms: number): Promise<void> => {
  await jest.advanceTimersByTimeAsync(ms);
};

it('keeps typing on the device half a second later', async () => {
  const name = key();
  new DraftKeeper(name, opened, 3).change('Every team');
  expect(await deviceStore.read(name)).toBeUndefined();
  await pass(600);
  expect(await deviceStore.read(name)).toMatchObject({ value: 'Every team', baseVersion: 3 });
});

it('keeps what was typed so far while somebody types without a pause', async () => {
  const name = key();
  const keeper = new DraftKeeper(name, opened, 3);
  for (const typed of ['E', 'Ev', 'Eve']) {
    keeper.change(typed);
    await pass(300);
  }
  expect(await deviceStore.read(name)).toMatchObject({ value: 'Ev' });
  await pass(300);
  expect(await deviceStore.read(name)).toMatchObject({ value: 'Eve' });
});

it('gives the words back after the tab was closed', async () => {
  const name = key();
  new DraftKeeper(name, opened, 3).change('Every team');
  await pass(600);
  const again = new DraftKeeper(name, opened, 3);
  await again.restore();
  expect(again.get()).toMatchObject({ value: 'Every team', restored: true, state: { kind: 'device' } });
});

it('asks a person when both sides have changed, and drops nothing', async () => {
  const name = key();
  new DraftKeeper(name, opened, 3).change('Mine');
  await pass(600);
  const again = new DraftKeeper(name, 'Theirs', 4);
  await again.restore();
  expect(again.get()).toMatchObject({ value: 'Mine', conflict: { theirs: 'Theirs', version: 4 } });
  again.keepTheirs();
  expect(again.get()).toMatchObject({ value: 'Theirs', conflict: undefined });
  expect(await deviceStore.read(name)).toBeUndefined();
});

it('saves on the server after two seconds and then forgets the copy', async () => {
  const name = key();
  const saved: [string, number][] = [];
  const save: SaveDraft<string> = async (value, base) => (saved.push([value, base]), { version: base + 1 });
  const keeper = new DraftKeeper(name, opened, 3, save);
  keeper.change('E');
  keeper.change('Every');
  await pass(2100);
  expect(saved).toEqual([['Every', 3]]);
  expect(keeper.get().state.kind).toBe('saved');
  expect(await deviceStore.read(name)).toBeUndefined();
  keeper.change('Every team');
  await pass(2100);
  expect(saved.at(-1)).toEqual(['Every team', 4]);
});

it('stays on the device while the server cannot be reached', async () => {
  const name = key();
  const keeper = new DraftKeeper<string>(name, opened, 3, () => Promise.reject(new Error('offline')));
  keeper.change('Every team');
  await pass(2100);
  expect(keeper.get().state.kind).toBe('device');
  expect(await deviceStore.read(name)).toMatchObject({ value: 'Every team' });
});

it('shows what somebody else wrote instead of overwriting it; keeping mine writes on top of theirs', async () => {
  const bases: number[] = [];
  const save: SaveDraft<string> = async (_, base) => (bases.push(base), base === 3 ? { conflict: { theirs: 'Lee was here', version: 7 } } : { version: 8 });
  const keeper = new DraftKeeper(key(), opened, 3, save);
  keeper.change('Mine');
  await pass(2100);
  expect(keeper.get().conflict).toEqual({ theirs: 'Lee was here', version: 7 });
  keeper.keepMine();
  await pass(2100);
  expect(bases).toEqual([3, 7]);
  expect(keeper.get()).toMatchObject({ value: 'Mine', state: { kind: 'saved' }, conflict: undefined });
});
