/**
 * Where the sample practice is and how to sign in as its people. The launcher asks at every start, before anything else runs, so this
 * file imports nothing: loading the product for six links would cost as much as the start itself.
 */

/** Reads rows of this practice; `$1` is the practice. */
type Ask = <T>(practiceId: string, text: string, params?: readonly unknown[]) => Promise<T[]>;

export interface SampleLink {
  readonly name: string;
  readonly role: string;
  readonly url: string;
}

/** People who are shown with a link, in this order; the others are found by "see as". */
const shown: readonly (readonly [name: string, role: string])[] = [
  ['Sam Okafor', 'coach'],
  ['Mara Lind', 'practice owner'],
  ['Dana Ruiz', 'client lead of Oakfield'],
  ['Ian Webb', 'sponsor of Oakfield'],
  ['Ruth Adeyemi', 'HR lead of Oakfield'],
  ['Inés Marín', 'client lead of Marisol'],
  ['Carla Font', 'coordinator at Marisol'],
  ['Lee Park', 'team lead at Halden'],
  ['Noa Berg', 'mentor and assessor'],
  ['Priya Natarajan', 'trainee'],
];

/** Records are never deleted, so a sample that was cut off while it was written stays behind unseen, and the next one has the next id. */
const sampleIds = Array.from({ length: 99 }, (_, index) => `5a3b1e00-0000-4000-8000-5a3b1e0000${String(index + 1).padStart(2, '0')}`);

/** The sample that is written, or the id for one that is not. */
export async function findSample(ask: Ask): Promise<{ practiceId: string; written: boolean }> {
  for (const practiceId of sampleIds) {
    const text = `select coalesce(setup ->> 'sample' = 'written', false) as written from practice where practice_id = $1`;
    const [found] = await ask<{ written: boolean }>(practiceId, text);
    if (!found || found.written) return { practiceId, written: found !== undefined };
  }
  throw new Error('Too many samples were begun and not finished. Start with --reset.');
}

/** Undefined where no sample is written. The links sign in as these people, see `SampleSignIn` of identity. */
export async function sampleLinks(ask: Ask, publicUrl: string): Promise<SampleLink[] | undefined> {
  const { practiceId, written } = await findSample(ask);
  if (!written) return undefined;
  const text = `select id, name from person where practice_id = $1 and name = any ($2)`;
  const people = await ask<{ id: string; name: string }>(practiceId, text, [shown.map(([name]) => name)]);
  return shown.flatMap(([name, role]) => {
    const person = people.find((one) => one.name === name);
    return person ? [{ name, role, url: `${publicUrl}/go/sample/${person.id}` }] : [];
  });
}
