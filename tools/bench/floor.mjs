// The floor: a plain Node server that pays the session look-up and a transaction of its own, and does the scenario by hand.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

const scenario = await import(`./${process.argv[2].toLowerCase()}.floor.mjs`);
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: Number(process.env['DATABASE_POOL']) });

async function viewerOf(client, request) {
  const token = /(?:^|; )cairn=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  const { rows } = await client.query({
    name: 'viewer',
    text: 'select viewer_by_session($1, $2) as viewer',
    values: [createHash('sha256').update(token).digest(), new Date()],
  });
  return rows[0].viewer;
}

const opening = (viewer) => {
  const clients = [...new Set([...viewer.roles.flatMap(({ clientId }) => clientId ?? []), ...viewer.coaching.map(({ clientId }) => clientId)])];
  return `begin; set local app.practice_id = '${viewer.practiceId}'; set local app.client_ids = '${clients.join(',')}'; set local app.person_id = '${viewer.personId}'; set local statement_timeout = '5s'`;
};

async function answer(request, body) {
  const client = await pool.connect();
  try {
    const viewer = await viewerOf(client, request);
    await client.query(opening(viewer));
    const text = await scenario.answer(client, viewer, body);
    await client.query('commit');
    return text;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const read = async (request) => {
  let body = '';
  for await (const part of request) body += part;
  return body;
};

createServer(async (request, response) => {
  if (request.url === '/livez') return response.end();
  try {
    const text = await answer(request, await read(request));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(Number(process.env['PORT']), '127.0.0.1');

process.once('SIGTERM', () => process.exit(0));
