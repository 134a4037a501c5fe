// Who may import whom, checked by `npm run boundaries`. tools/boundaries.spec.mjs plants breaches and sees each rule fail.

/** A lib may import these libs by their name and nothing else of the repository. */
const arrows = {
  kernel: [],
  look: [],
  platform: ['kernel', 'look'],
  identity: ['kernel', 'look', 'platform'],
  engagements: ['kernel', 'look', 'platform', 'identity'],
  deployment: ['kernel', 'look', 'platform', 'identity', 'engagements'],
  training: ['kernel', 'look', 'platform', 'identity', 'engagements', 'deployment'],
  okrs: ['kernel', 'look', 'platform', 'identity', 'engagements', 'deployment', 'training'],
  certification: ['kernel', 'look', 'platform', 'identity', 'engagements', 'deployment', 'training'],
  learnings: ['kernel', 'look', 'platform', 'identity', 'engagements', 'deployment', 'training', 'okrs', 'certification'],
  cockpit: ['kernel', 'look', 'platform', 'identity', 'engagements', 'deployment', 'training', 'okrs', 'certification', 'learnings'],
  testing: ['kernel', 'look', 'platform', 'identity'],
};

/** Specs, and what only they use. */
const specs = '\\.(?:spec|fixture)\\.[cm]?[jt]sx?$';
const anyOf = (names) => `(?:${names.join('|')})`;

/** Specs may use `testing`, which a product file never may. */
const libRules = Object.entries(arrows).flatMap(([lib, allowed]) => {
  const forbidden = (from, to) => ({ from: { path: `^libs/${lib}/`, ...from }, to: { path: '^(?:libs|apps)/', pathNot: `^libs/${anyOf([lib, ...to])}/` } });
  const others = allowed.length > 0 ? allowed.join(', ') : 'no other lib';
  return [
    { name: `${lib}-imports`, severity: 'error', comment: `${lib} may import ${others}.`, ...forbidden({ pathNot: specs }, allowed) },
    {
      name: `${lib}-specs-import`,
      severity: 'error',
      comment: `Specs of ${lib} may import ${others} and testing.`,
      ...forbidden({ path: `^libs/${lib}/.*${specs}` }, [...allowed, 'testing']),
    },
  ];
});

const frameworks = '(?:@nestjs/[^/]+|typeorm|bullmq|ioredis|graphql|pg)';
const packages = (names) => `(?:^|node_modules/)${names}(?:/|$)`;

module.exports = {
  forbidden: [
    ...libRules,
    {
      name: 'lib-without-arrows',
      severity: 'error',
      comment: 'A new lib gets its arrows here before it imports anything.',
      from: { path: '^libs/', pathNot: `^libs/${anyOf(Object.keys(arrows))}/` },
      to: { path: '^(?:libs|apps)/' },
    },
    {
      name: 'through-the-front-door',
      severity: 'error',
      comment: 'Another lib is imported by its name, which is its index.ts; nothing deeper. Only look has several doors, each in its package.json.',
      from: { path: '^(libs|apps)/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^$1/$2/', '^libs/look/'] },
    },
    {
      name: 'by-name',
      severity: 'error',
      comment: 'Another lib is imported by its name, not by a path; only the configuration of the bundler cannot.',
      from: { path: '^(libs|apps)/([^/]+)/', pathNot: '/vite\\.config\\.ts$' },
      to: { path: '^libs/', pathNot: '^$1/$2/', dependencyTypesNot: ['aliased-workspace'] },
    },
    {
      name: 'portal-stands-alone',
      severity: 'error',
      comment: 'The portal knows the API by its schema alone; of the libs it takes look, which knows nothing itself.',
      from: { path: '^apps/portal/' },
      to: { path: '^(?:libs|apps)/', pathNot: ['^apps/portal/', '^libs/look/', '^apps/api/schema\\.graphql$'] },
    },
    {
      name: 'nobody-imports-apps',
      severity: 'error',
      comment: 'Applications are put together from libs, never the other way round.',
      from: { path: '^(libs|apps)/([^/]+)/' },
      to: { path: '^apps/', pathNot: ['^$1/$2/', '^apps/api/schema\\.graphql$'] },
    },
    {
      name: 'product-without-testing',
      severity: 'error',
      comment: 'testing is for specs.',
      from: { path: '^(?:libs|apps)/', pathNot: [specs, '^libs/testing/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'product-without-fixtures',
      severity: 'error',
      comment: 'Fixtures are for specs.',
      from: { path: '^(?:libs|apps)/', pathNot: [specs, '^libs/testing/'] },
      to: { path: '\\.fixture\\.tsx?$' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'Rules and policies take plain values: no framework and nothing of Node.',
      from: { path: '\\.(?:rules|policy)\\.tsx?$' },
      to: { path: packages(frameworks) },
    },
    {
      name: 'rules-know-no-machine',
      severity: 'error',
      comment: 'Rules and policies take plain values: no framework and nothing of Node.',
      from: { path: '\\.(?:rules|policy)\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'rules-import-no-doors',
      severity: 'error',
      comment: 'A rule that needs a row, a resolver or a job is not a rule.',
      from: { path: '\\.(?:rules|policy)\\.tsx?$' },
      to: { path: '\\.(?:entity|repository|queries|resolver|loaders|job|module)\\.tsx?$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvers-without-sql',
      severity: 'error',
      comment: 'A resolver is a door: it asks use cases and queries.',
      from: { path: '\\.resolver\\.tsx?$' },
      to: { path: packages('(?:typeorm|pg)') },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle hides which of two things is the simpler one.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'declared-packages',
      severity: 'error',
      comment: 'What is imported stands in package.json.',
      from: { path: '^(?:libs|apps)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'A file that is not there cannot be checked.',
      from: { path: '^(?:libs|apps)/' },
      to: { couldNotResolve: true, pathNot: ['\\?(?:raw|url|inline)$', '^virtual:'] },
    },
    {
      name: 'names-that-say-something',
      severity: 'error',
      comment: 'utils, helpers, common, shared, core, base and manager are names of drawers, not of things.',
      from: { path: '[/.](?:utils?|helpers?|common|shared|core|base|managers?)[/.]', pathNot: 'node_modules' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:dist|coverage)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['cairn-source', 'import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.graphql'],
    },
    moduleSystems: ['es6', 'tsd'],
    progress: { type: 'none' },
  },
};
