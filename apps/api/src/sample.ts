import 'reflect-metadata';
import { startPractice } from '@cairn/identity';
import { createLog, holdMails, systemScope } from '@cairn/platform';
import { beginProcess, couldNotStart, type Process } from './process.js';
import { findSample } from './sample/sample-links.js';
import { tell } from './sample/story.js';
import { stories } from './sample/stories/stories.js';
import { World } from './sample/world.js';

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

/** Writes the sample practice where there is none. */
async function sample(begun: Process): Promise<void> {
  const world = await World.open(begun);
  try {
    const { practiceId, written } = await findSample((id, text, params) => world.db.read(systemScope(id), (tx) => tx.rows(text, params)));
    if (!written) await write(world, practiceId, begun.clock.now());
  } finally {
    await world.close();
  }
}

// The launcher shows what is said here, and only of faults.
const begun = { ...beginProcess('sample'), log: createLog({ level: 'error', part: 'sample' }, process.stderr) };
sample(begun).then(() => process.exit(0), couldNotStart(begun.log));
