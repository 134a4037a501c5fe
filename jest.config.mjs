// One configuration for the API side, one for the portal; both run the sources, never the build.
import { readFileSync } from 'node:fs';

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
