import { runMigrations } from 'bullmq';
import pg from 'pg';
import { queueName, queueSchema } from './work-queue.js';

/** Prepares the queue's own schema in Postgres as the owner, and lets the application role work in it. Runs again without harm. */
export async function migrateQueue(options: { readonly ownerUrl: string; readonly appRole: string }): Promise<void> {
  if (!/^[a-z_][a-z0-9_-]{0,62}$/i.test(options.appRole)) throw new Error(`Not a role name: ${options.appRole}`);
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, queueSchema);
    const role = `"${options.appRole}"`;
    // The queue would make this counter at its first use, for which the application role has no right.
    const { rows } = await client.query<{ counter: string }>(`select ${queueSchema}.job_id_seq_name($1) as counter`, [queueName]);
    await client.query(`create sequence if not exists ${queueSchema}."${rows[0]?.counter}"`);
    await client.query(`
      grant usage on schema ${queueSchema} to ${role};
      grant select, insert, update, delete on all tables in schema ${queueSchema} to ${role};
      grant usage, select on all sequences in schema ${queueSchema} to ${role};
      grant execute on all functions in schema ${queueSchema} to ${role}`);
  } finally {
    await client.end();
  }
}
