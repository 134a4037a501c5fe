import { besideLast } from './beside.rules.js';

const word = (id: string, replyToId: string | null = null) => ({ id, replyToId });
const beside = (id: string, noteId: string) => ({ id, noteId });
const placed = (talk: readonly ReturnType<typeof word>[], all: readonly ReturnType<typeof beside>[]) =>
  besideLast(talk, all).flatMap(({ id, beside: here }) => here.map((one) => `${one.id} after ${id}`));

it.each([
  ['a question that nobody has answered', [word('q')], [beside('a', 'q')], ['a after q']],
  ['the last answer', [word('q'), word('r1', 'q'), word('r2', 'q')], [beside('a', 'q'), beside('b', 'q')], ['a after r2', 'b after r2']],
  ['its own question, whatever was said in between', [word('q'), word('p'), word('r', 'q')], [beside('a', 'q'), beside('b', 'p')], ['b after p', 'a after r']],
  ['nothing, once the question is gone', [word('p')], [beside('a', 'q')], []],
] as const)('stands after %s', (_, talk, all, is) => expect(placed(talk, all)).toEqual(is));
