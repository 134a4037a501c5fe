import { setTimeout as pause } from 'node:timers/promises';

/** Throws with the sentence when what should hold does not. */
export function expect(holds, sentence) {
  if (!holds) throw new Error(sentence);
}

export function expectEqual(is, should, sentence) {
  const [a, b] = [JSON.stringify(is), JSON.stringify(should)];
  if (a !== b) throw new Error(`${sentence}: is ${a}, should be ${b}`);
}

/** Asks until the answer is something; throws with the sentence after so many seconds. */
export async function until(ask, sentence, seconds = 30) {
  const end = performance.now() + seconds * 1_000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`Not in ${seconds} seconds: ${sentence}`);
    await pause(300);
  }
}
