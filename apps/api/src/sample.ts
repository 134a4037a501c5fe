import 'reflect-metadata';
import { sampleSignInLink, startPractice } from '@cairn/identity';
import { Db, holdMails, systemScope } from '@cairn/platform';
import { beginProcess, couldNotStart, type Process } from './process.js';
import { tell } from './sample/story.js';
import { stories } from './sample/stories.js';
import { World } from './sample/world.js';

/** People who are shown with a link, in this order; the others are found by "see as". */
const shown = ['Sam Okafor', 'Mara Lind', 'Dana Ruiz', 'Ian Webb', 'Inés Marín', 'Lee Park'];
const roleOf: Record<string, string> = { 'Sam Okafor': 'coach', 'Mara Lind': 'practice owner', 'Dana Ruiz': 'client lead of Oakfield', 'Ian Webb': 'sponsor of Oakfield', 'Inés Marín': 'client lead of Marisol', 'Lee Park': 'team lead at Halden' };
const practiceId = '5a3b1e00-0000-4000-8000-5a3b1e000001';

const isWritten = (db: Db): Promise<boolean> =>
  db.read(systemScope(practiceId), async (tx) => (await tx.row(`select name from practice where practice_id = $1 and setup ->> 'sample' = 'written'`)) !== undefined);

async function write(world: World, now: Date): Promise<void> {
  const begun = new Date(now.getTime() - 260 * 86_400_000);
  world.clock.set(begun);
  const scope = systemScope(practiceId);
  const started = await world.db.tx(scope, async (tx) => {
    const practice = await startPractice(tx, { name: 'Northlight', timeZone: 'Europe/London', language: 'en', isSample: true, owner: { name: 'Mara Lind', email: 'mara.lind@northlight.example' } });
    if (practice.ok) await holdMails(tx);
    return practice;
  });
  if (!started.ok) throw new Error(started.error.message);
  const ownerId = started.value.personId;
  const { person } = await world.act<{ person: { id: string } }>(ownerId, 'addPracticePerson', { name: 'Sam Okafor', email: 'sam.okafor@northlight.example', roles: ['COACH'], invite: false }, 'person { id }');
  await tell(world, now, { ownerId, coachId: person.id }, stories(now));
  await world.db.tx(scope, (tx) => tx.rows(`update practice set setup = setup || '{"sample": "written"}' where practice_id = $1`));
}

async function links(db: Db, publicUrl: string): Promise<string[]> {
  const people = await db.read(systemScope(practiceId), (tx) => tx.rows<{ id: string; name: string }>(`select id, name from person where practice_id = $1 and name = any ($2)`, [shown]));
  return shown.flatMap((name) => {
    const person = people.find((one) => one.name === name);
    return person ? [JSON.stringify({ name, role: roleOf[name], url: sampleSignInLink(publicUrl, person.id) })] : [];
  });
}

/** Writes the sample practice where there is none, and says how to sign in as its people. A half-written one is not mended: `--reset` begins anew. */
async function sample(begun: Process): Promise<void> {
  const world = await World.open(begun);
  try {
    if (!(await isWritten(world.db))) await write(world, begun.clock.now());
    if (process.argv.includes('--links')) process.stdout.write(`${(await links(world.db, begun.config.publicUrl)).join('\n')}\n`);
  } finally {
    await world.close();
  }
}

const begun = beginProcess('sample');
sample(begun).then(() => process.exit(0), couldNotStart(begun.log));
