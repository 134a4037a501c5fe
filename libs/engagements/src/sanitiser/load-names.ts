import type { Tx } from '@cairn/platform';
import type { DirectoryName, NamesDirectory } from './finding.js';

/**
 * Every name of the practice: clients with their products and other names, people, teams; also of clients that whoever asks may not see, which
 * the database alone marks. For the sanitiser only, and never part of an answer.
 */
export async function loadNames(tx: Tx): Promise<NamesDirectory> {
  return { names: await tx.rows<DirectoryName>(`select kind, name, visible from names_of_practice($1) /* of its own practice_id only */`) };
}
