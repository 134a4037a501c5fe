import type { ApolloClient } from '@apollo/client';
import type { SendFields } from './kept-fields.js';
import { fieldsInput, lineFields, objectiveFields, unreadable } from './draft-fields.js';
import { EditDraftLine_Mutation, EditDraftObjective_Mutation, WriteTeamMission_Mutation } from './draft-mutations.js';

const lost = (): never => {
  throw new Error('The server did not answer');
};

/** Saves fields of a line; where somebody was faster, tells how all of them stand now. */
export const sendLine =
  (client: ApolloClient, lineId: string): SendFields =>
  async (changed, version, idempotencyKey) => {
    const odd = unreadable(changed);
    if (odd) return { refused: [{ code: 'FIGURE', field: odd, message: 'Enter a number, such as 12' }] };
    const input = { ...fieldsInput(changed), lineId, version, idempotencyKey };
    const said = (await client.mutate({ mutation: EditDraftLine_Mutation, variables: { input: input as never } })).data?.editLine ?? lost();
    if (said.conflict && said.line) return { now: lineFields(said.line), version: said.conflict.version, who: said.conflict.changedByName };
    return said.errors.length > 0 ? { refused: said.errors } : { version: said.line?.version ?? version + 1 };
  };

export const sendObjective =
  (client: ApolloClient, objectiveId: string): SendFields =>
  async (changed, version, idempotencyKey) => {
    const input = { ...fieldsInput({ ...changed }), ...(changed['text'] !== undefined && { text: changed['text'] }), objectiveId, version, idempotencyKey };
    const said = (await client.mutate({ mutation: EditDraftObjective_Mutation, variables: { input: input as never } })).data?.editObjective ?? lost();
    if (said.conflict && said.objective) return { now: objectiveFields(said.objective), version: said.conflict.version, who: said.conflict.changedByName };
    return said.errors.length > 0 ? { refused: said.errors } : { version: said.objective?.version ?? version + 1 };
  };

/** A mission has no fields but its wording; its version is the number of the wording. */
export const sendMission =
  (client: ApolloClient, teamId: string): SendFields =>
  async ({ body = '' }, version, idempotencyKey) => {
    const input = { teamId, body, version, idempotencyKey };
    const said = (await client.mutate({ mutation: WriteTeamMission_Mutation, variables: { input } })).data?.writeMission ?? lost();
    const now = said.draft?.mission;
    if (said.conflict) return { now: { body: now?.body ?? '' }, version: said.conflict.version, who: said.conflict.changedByName };
    return said.errors.length > 0 ? { refused: said.errors } : { version: now?.number ?? version + 1 };
  };
