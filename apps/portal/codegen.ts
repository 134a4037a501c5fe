import { fileURLToPath } from 'node:url';
import type { CodegenConfig } from '@graphql-codegen/cli';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Types every document of the portal from the committed schema. Masking is Apollo's (`dataMasking`), only its types come from here. */
const config: CodegenConfig = {
  schema: here('../api/schema.graphql'),
  documents: [here('./src/**/*.{ts,tsx}'), `!${here('./src/graphql/**')}`, `!${here('./src/**/*.spec.tsx')}`],
  emitLegacyCommonJSImports: false,
  importExtension: '.js',
  generates: {
    [here('./src/graphql/')]: {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        scalars: {
          UUID: { input: 'string', output: 'string' },
          ID: { input: 'string', output: 'string' },
          ParameterValue: { input: 'unknown', output: 'unknown' },
          Day: '../app/scalars.js#Day',
          Instant: '../app/scalars.js#Instant',
          ZonedDateTime: '../app/scalars.js#ZonedDateTime',
        },
        strictScalars: true,
        defaultScalarType: 'unknown',
        enumsAsTypes: true,
        useTypeImports: true,
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        inlineFragmentTypes: 'mask',
        customDirectives: { apolloUnmask: true },
      },
    },
    [here('./src/graphql/possible-types.ts')]: { plugins: [here('./vite/possible-types.cjs')] },
  },
};

export default config;
