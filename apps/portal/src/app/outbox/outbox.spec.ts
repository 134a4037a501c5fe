import { Outbox, type Sender } from './outbox.js';

const comment = (object: string, text: string) => ({ kind: 'comment', object, words: text, payload: { text } });
const boxWith = (sender: Sender, person = `p${Math.random()}`): Outbox => {
  const box = new Outbox(person);
  box.handle('comment', sender);
  return box;
};

it('keeps what could not be sent and sends it later under the same key', async () => {
  let online = false;
  const keys: string[] = [];
  const box = boxWith(async (_, key) => {
    keys.push(key);
    if (!online) throw new Error('offline');
    return undefined;
  });
  await box.put(comment('plan/3', 'Why?'));
  expect(box.get()).toHaveLength(1);
  online = true;
  await box.send();
  expect(box.get()).toEqual([]);
  expect(new Set(keys).size).toBe(1);
});

it('keeps the order of one thing and does not hold up another', async () => {
  const sent: string[] = [];
  const box = boxWith(async ({ text }: { text: string }) => {
    if (text === 'first') throw new Error('offline');
    sent.push(text);
    return undefined;
  });
  await box.put(comment('a', 'first'));
  await box.put(comment('a', 'second'));
  await box.put(comment('b', 'other'));
  expect(sent).toEqual(['other']);
  expect(box.get().map(({ words }) => words)).toEqual(['first', 'second']);
});

it('tells what the server refused and leaves the choice to the person', async () => {
  const box = boxWith(async () => 'The week is closed.');
  await box.put(comment('a', 'late'));
  expect(box.get()[0]).toMatchObject({ refused: 'The week is closed.' });
  await box.discard(box.get()[0]!.id);
  expect(box.get()).toEqual([]);
});

it('finds its acts again after the tab was closed, but not those of another person', async () => {
  const offline: Sender = () => Promise.reject(new Error('offline'));
  await boxWith(offline, 'sam').put(comment('a', 'mine'));
  await boxWith(offline, 'lee').put(comment('a', 'theirs'));
  const again = boxWith(offline, 'sam');
  await again.open();
  expect(again.get().map(({ words }) => words)).toEqual(['mine']);
});
