import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { contexts } from './contexts.js';
import { resolversOf } from './resolvers-of.js';

// Writes apps/api/schema.graphql from the code, or with --check says whether it is the same. Needs no database.
const file = fileURLToPath(new URL('../schema.graphql', import.meta.url));
const config = { publicUrl: 'http://localhost', secretKey: randomBytes(32), signup: 'open', sample: false, host: '127.0.0.1' } as Parameters<
  typeof contexts
>[0];
const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
const schema = await builder.get(GraphQLSchemaFactory).create(resolversOf(contexts(config)));
const text = `${printSchema(lexicographicSortSchema(schema))}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') === text) process.exit(0);
  process.stderr.write('apps/api/schema.graphql is not what the code says; run `npm run schema`.\n');
  process.exit(1);
}
writeFileSync(file, text);
process.exit(0);
