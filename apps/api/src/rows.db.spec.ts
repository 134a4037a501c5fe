import { testDatabase, type TestDatabase } from '@cairn/testing';
import { randomBytes } from 'node:crypto';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { contexts } from './contexts.js';

let database: TestDatabase;
let source: DataSource;
beforeAll(async () => {
  // Loading the contexts registers their rows.
  contexts({ publicUrl: 'http://localhost', secretKey: randomBytes(32), signup: 'open', sample: false, host: '127.0.0.1' } as Parameters<typeof contexts>[0]);
  database = await testDatabase();
  const rows = getMetadataArgsStorage().tables.flatMap((table) => (typeof table.target === 'function' ? [table.target] : []));
  source = await new DataSource({ type: 'postgres', url: database.url, entities: rows, installExtensions: false }).initialize();
});
afterAll(async () => {
  await source.destroy();
  await database.close();
});

interface ColumnFacts {
  readonly table_name: string;
  readonly column_name: string;
  readonly is_nullable: 'YES' | 'NO';
  readonly column_default: string | null;
}

it('has rows that say what the migrations say', async () => {
  const { rows: columns } = await database.sql.query<ColumnFacts>(
    `select table_name, column_name, is_nullable, column_default from information_schema.columns where table_schema = 'public'`,
  );
  const drift = source.entityMetadatas.flatMap((row) => {
    const stored = columns.filter((column) => column.table_name === row.tableName);
    const known = row.columns.map((column) => column.databaseName);
    const missing = known.filter((name) => !stored.some((column) => column.column_name === name)).map((name) => `${row.tableName}.${name} is no column`);
    const forgotten = stored.filter((column) => !known.includes(column.column_name) && column.is_nullable === 'NO' && column.column_default === null);
    const nullable = row.columns.filter((column) =>
      stored.some((one) => one.column_name === column.databaseName && (one.is_nullable === 'YES') !== column.isNullable),
    );
    return [
      ...missing,
      ...forgotten.map((column) => `${row.tableName}.${column.column_name} is not in the row`),
      ...nullable.map((column) => `${row.tableName}.${column.databaseName} differs about null`),
    ];
  });
  expect(drift).toEqual([]);
  expect(source.entityMetadatas.length).toBeGreaterThan(15);
});
