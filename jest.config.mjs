// One configuration for the API side, one for the portal; both run the sources, never the build.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const swc = { ...JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8')), $schema: undefined };
const source = {
  transform: { '^.+\\.tsx?$': ['@swc/jest', { ...swc, swcrc: false }] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  rootDir: new URL('.', import.meta.url).pathname,
  modulePathIgnorePatterns: ['<rootDir>/.cairn/', '/dist/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};
const relative = { '^(\\.{1,2}/.*)\\.js$': '$1' };

export default {
  // The first spec of a run may have to build the template database.
  testTimeout: 60_000,
  // Two at the least: one process for all specs keeps every module they loaded and runs out of memory. A worker that has grown is replaced.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  workerIdleMemoryLimit: '1200MB',
  projects: [
    {
      ...source,
      displayName: 'api',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/libs/**/*.spec.{ts,tsx}', '<rootDir>/apps/api/**/*.spec.{ts,tsx}', '<rootDir>/tools/**/*.spec.{ts,mjs}'],
      moduleNameMapper: { ...relative, '^@cairn/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts' },
      globalSetup: '<rootDir>/tools/test/global-setup.mjs',
      globalTeardown: '<rootDir>/tools/test/global-teardown.mjs',
    },
    {
      ...source,
      displayName: 'portal',
      testEnvironment: '<rootDir>/apps/portal/jest-environment.mjs',
      testMatch: ['<rootDir>/apps/portal/**/*.spec.{ts,tsx}'],
      moduleNameMapper: { ...relative, '\\.module\\.css$': '<rootDir>/tools/test/css-module.mjs', '\\.css$': '<rootDir>/tools/test/empty.mjs' },
      setupFilesAfterEnv: ['<rootDir>/apps/portal/src/test-setup.ts'],
    },
  ],
};
