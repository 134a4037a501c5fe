import { randomUUID } from 'node:crypto';
import type { TestApi, TestPerson } from '@cairn/testing';
import { key, type Drafting } from '../okrs.fixture.js';

const COUNTS = 'create change same wait reject';
const IMPORT = `id status rowCount rowsDone rowsAbove twoHeaders mergedRanges columnsChosen version undoUntil rejectedPath waiting columns { header field confidence contested }
  check { counts { ${COUNTS} } findings { code kind headline rowCount words wordCount near { word meantId name } rows { number column value } } people { personId name } rows { number team objective text fate reasons } } done { ${COUNTS} } keptCount kept { what text teamName because }`;
const SHEETS = 'sheets { imports { fileName status keptUntil availableActions { action } } }';

/** The doors of sheets as a person uses them; for specs only. */
export class SheetHands {
  constructor(
    private readonly api: TestApi,
    private readonly person: TestPerson,
  ) {}

  async upload(cycleId: string, bytes: Buffer | string, more: { teamId?: string; name?: string; headers?: Record<string, string> } = {}) {
    const at = `/files/okrs?cycle=${cycleId}&name=${encodeURIComponent(more.name ?? 'okrs.xlsx')}${more.teamId ? `&team=${more.teamId}` : ''}`;
    const response = await this.api.fetch(at, {
      method: 'POST',
      as: this.person,
      body: Buffer.from(bytes as string),
      headers: { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID(), ...more.headers },
    });
    return {
      status: response.status,
      body: (await response.json()) as { importId?: string | null; code?: string; errors?: { code: string; message: string }[] },
    };
  }

  async take(query: string): Promise<{ status: number; bytes: Buffer; headers: Headers }> {
    const response = await this.api.fetch(`/files/okrs/export?${query}`, { as: this.person });
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async read(id: string): Promise<any> {
    const answer = await this.api.as(this.person)(`query ($id: UUID!) { okrImport(id: $id) { ${IMPORT} } }`, { id });
    return answer.data?.okrImport ?? { code: answer.errors?.[0]?.extensions.code };
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async act(name: string, input: object, idempotencyKey = key()): Promise<any> {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
    const answer = await this.api.as(this.person)(
      `mutation ($input: ${type}) { ${name}(input: $input) { ${name === 'throwAwayOkrImport' ? SHEETS : `okrImport { ${IMPORT} } undone kept`} errors { code message field } } }`,
      { input: { idempotencyKey, ...input } },
    );
    return answer.data?.[name] ?? { code: answer.errors?.[0]?.extensions.code };
  }

  /** File and columns, as guessed; the dry run is in what comes back. */
  async checked(at: Pick<Drafting, 'cycleId'>, bytes: Buffer | string, more: { teamId?: string; fields?: string[] } = {}) {
    const { body } = await this.upload(at.cycleId, bytes, more);
    if (!body.importId) throw new Error(`Not taken: ${JSON.stringify(body.errors ?? body)}`);
    const first = await this.read(body.importId);
    const fields = more.fields ?? first.columns.map((column: { field: string }) => column.field);
    const chosen = await this.act('chooseOkrColumns', { importId: body.importId, version: first.version, fields });
    if (chosen.errors?.length > 0) throw new Error(chosen.errors[0].message);
    return chosen.okrImport;
  }

  /** All four steps. */
  async imported(at: Pick<Drafting, 'cycleId'>, bytes: Buffer | string, more: { teamId?: string; fields?: string[] } = {}) {
    const checked = await this.checked(at, bytes, more);
    const ran = await this.act('runOkrImport', { importId: checked.id, version: checked.version });
    if (ran.errors?.length > 0) throw new Error(ran.errors[0].message);
    return ran.okrImport;
  }
}

/** The OKRs of an engagement as one line each: team, objective, line, its figures and champion. */
export async function okrLines(api: TestApi, at: { readonly engagement: { readonly id: string } }): Promise<string[]> {
  const { rows } = await api.sql.query<{ line: string }>(
    `select concat_ws(' | ', t.name, o.text, l.text, l.kind || coalesce(' ' || l.kr_type, ''), concat_ws(' ', l.baseline, l.commit_value, l.target_value, l.stretch_value),
        nullif(concat_ws(' ', nullif(l.commit_text, ''), nullif(l.target_text, ''), nullif(l.stretch_text, '')), ''), nullif(l.unit, ''), nullif(l.champion_name, '')) as line
       from okr_draft d join team t on t.id = d.team_id left join objective o on o.draft_id = d.id and o.deleted_at is null
       left join okr_line l on l.draft_id = d.id and l.objective_id = o.id and l.deleted_at is null
      where d.engagement_id = $1 and (o.id is not null or l.id is not null) order by t.name, o.ordinal, l.ordinal`,
    [at.engagement.id],
  );
  return rows.map((row) => row.line);
}
