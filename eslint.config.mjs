import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const asks = (selector, message) => ({ selector, message });
const tooManyDependencies = asks(
  'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>5]',
  'More than five dependencies: a concept is missing, name it.',
);
const namedOnly = asks('ExportDefaultDeclaration', 'Exports have names.');
const noBarrel = asks('ExportAllDeclaration', 'Only the index.ts of a lib hands on what others export.');
const ofTheClock = 'Ask the Clock, or take `now` as a value; how long something takes is measured with performance.now().';
const clockOnly = [
  asks('NewExpression[callee.name="Date"][arguments.length=0]', ofTheClock),
  asks('CallExpression[callee.object.name="Date"][callee.property.name="now"]', ofTheClock),
];
const timeOnly = [
  asks('NewExpression[callee.name="Date"]', 'Moments are read and shown by app/time.'),
  asks('CallExpression[callee.property.name=/^toLocale(Date|Time)String$/]', 'Moments are shown by app/time.'),
  asks('MemberExpression[object.name="Intl"][property.name="DateTimeFormat"]', 'Moments are shown by app/time.'),
];
const everywhere = [tooManyDependencies, namedOnly, noBarrel];

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.nx/', '.cairn/', 'coverage/', 'apps/portal/src/graphql/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs,cjs}'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', tooManyDependencies],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['libs/**/*.{ts,tsx}', 'apps/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...everywhere],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['libs/**/src/**/*.{ts,tsx}'],
    ignores: ['libs/kernel/src/clock.ts', 'libs/platform/src/config/file-clock.ts', '**/*.spec.{ts,tsx}', 'libs/testing/**', 'libs/look/**'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...clockOnly] },
  },
  {
    files: ['apps/portal/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': ['error', ...everywhere, ...timeOnly],
    },
  },
  {
    files: ['apps/portal/src/app/time/**'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
  {
    files: ['libs/*/src/index.ts', '**/vite.config.ts', '**/codegen.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // A table of cases and the SQL of a schema are long for another reason than a mixture of concepts.
    files: ['**/*.spec.{ts,tsx,mjs}', 'apps/api/src/migrations/**'],
    rules: { 'max-lines': 'off', '@typescript-eslint/no-non-null-assertion': 'off', 'no-restricted-syntax': ['error', namedOnly] },
  },
);
