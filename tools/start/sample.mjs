// The links to the people of the sample practice, read without starting anything of the product.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from './places.mjs';
import { connected } from './roles.mjs';

/** `[{ name, role, url }]`; undefined while no sample practice is written. Reads as the product does: as the application, closed to one practice. */
export async function linksOfSample(databaseUrl, publicUrl) {
  const { sampleLinks } = await import(pathToFileURL(join(repository, 'apps/api/dist/sample/sample-links.js')).href);
  return connected(databaseUrl, (client) => {
    const ask = async (practiceId, text, params = []) => {
      await client.query(`begin read only; set local app.practice_id = '${practiceId}'; set local app.client_ids = '*'; set local app.person_id = ''`);
      const { rows } = await client.query(text, [practiceId, ...params]);
      await client.query('commit');
      return rows;
    };
    return sampleLinks(ask, publicUrl);
  });
}
