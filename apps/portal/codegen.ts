import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types every document of the portal from the committed schema. Masking is Apollo's (`dataMasking`), only its types come from here. */
const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/graphql/**', '!src/**/*.spec.tsx'],
  emitLegacyCommonJSImports: false,
  importExtension: '.js',
  generates: {
    'src/graphql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        scalars: {
          UUID: { input: 'string', output: 'string' },
          ID: { input: 'string', output: 'string' },
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
    'src/graphql/possible-types.ts': { plugins: ['./vite/possible-types.cjs'] },
  },
};

export default config;
