import 'reflect-metadata';
import { sampleSignInLink, startPractice } from '@cairn/identity';
import { createLog, Db, holdMails, systemScope } from '@cairn/platform';
import { beginProcess, couldNotStart, type Process } from './process.js';
import { tell } from './sample/story.js';
import { stories } from './sample/stories/stories.js';
import { World } from './sample/world.js';

/** People who are shown with a link, in this order; the others are found by "see as". */
const shown = ['Sam Okafor', 'Mara Lind', 'Dana Ruiz', 'Ian Webb', 'Inés Marín', 'Lee Park'];
const roleOf: Record<string, string> = {
  'Sam Okafor': 'coach',
  'Mara Lind': 'practice owner',
  'Dana Ruiz': 'client lead of Oakfield',
  'Ian Webb': 'sponsor of Oakfield',
  'Inés Marín': 'client lead of Marisol',
  'Lee Park': 'team lead at Halden',
};
/** Records are never deleted, so a sample that was cut off while it was written stays behind unseen, and the next one has the next id. */
const sampleIds = Array.from({ length: 99 }, (_, index) => `5a3b1e00-0000-4000-8000-5a3b1e0000${String(index + 1).padStart(2, '0')}`);

async function findSample(db: Db): Promise<{ practiceId: string; written: boolean }> {
  for (const practiceId of sampleIds) {
    const found = await db.read(systemScope(practiceId), (tx) =>
      tx.row<{ written: boolean }>(`select coalesce(setup ->> 'sample' = 'written', false) as written from practice where practice_id = $1`),
    );
    if (!found || found.written) return { practiceId, written: found !== undefined };
  }
  throw new Error('Too many samples were begun and not finished. Start with --reset.');
}

async function write(world: World, practiceId: string, now: Date): Promise<void> {
  const begun = new Date(now.getTime() - 260 * 86_400_000);
  world.clock.set(begun);
  const scope = systemScope(practiceId);
  const started = await world.db.tx(scope, async (tx) => {
    const practice = await startPractice(tx, {
      name: 'Northlight',
      timeZone: 'Europe/London',
      language: 'en',
      isSample: true,
      owner: { name: 'Mara Lind', email: 'mara.lind@northlight.example' },
    });
    if (practice.ok) await holdMails(tx);
    return practice;
  });
  if (!started.ok) throw new Error(started.error.message);
  const ownerId = started.value.personId;
  const { person } = await world.act<{ person: { id: string } }>(
    ownerId,
    'addPracticePerson',
    { name: 'Sam Okafor', email: 'sam.okafor@northlight.example', roles: ['COACH'], invite: false },
    'person { id }',
  );
  await tell(world, now, { ownerId, coachId: person.id }, stories(now));
  await world.db.tx(scope, (tx) => tx.rows(`update practice set setup = setup || '{"sample": "written"}' where practice_id = $1`));
}

async function links(db: Db, practiceId: string, publicUrl: string): Promise<string[]> {
  const people = await db.read(systemScope(practiceId), (tx) =>
    tx.rows<{ id: string; name: string }>(`select id, name from person where practice_id = $1 and name = any ($2)`, [shown]),
  );
  return shown.flatMap((name) => {
    const person = people.find((one) => one.name === name);
    return person ? [JSON.stringify({ name, role: roleOf[name], url: sampleSignInLink(publicUrl, person.id) })] : [];
  });
}

/** Writes the sample practice where there is none, and says how to sign in as its people. */
async function sample(begun: Process): Promise<void> {
  const world = await World.open(begun);
  try {
    const { practiceId, written } = await findSample(world.db);
    if (!written) await write(world, practiceId, begun.clock.now());
    if (process.argv.includes('--links')) process.stdout.write(`${(await links(world.db, practiceId, begun.config.publicUrl)).join('\n')}\n`);
  } finally {
    await world.close();
  }
}

// Standard output belongs to the links.
const begun = { ...beginProcess('sample'), log: createLog({ level: 'error', part: 'sample' }, process.stderr) };
sample(begun).then(() => process.exit(0), couldNotStart(begun.log));
