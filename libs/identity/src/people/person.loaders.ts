import { defineLoader } from '@cairn/platform';
import { people, type PersonFacts } from './people.js';

/** People by id, as far as the viewer may see them. */
export const personById = defineLoader<string, PersonFacts>(async (tx, ids) => new Map((await people(tx).byIds(ids)).map((person) => [person.id, person])));
