import { defineConfig, type OxlintOverride } from 'oxlint';
import { KEPT_PACKAGES, ROOMS } from './scripts/lint/rooms.mjs';

const TESTS = ['**/*.test.ts', '**/*.test.tsx', 'test/**'];

const SOURCE = ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression)';

const COMMON_SYNTAX = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: `${SOURCE}[source.value=/^\\.(?!.*\\.(ts|tsx|css|scss|json|mjs|svg|woff2)$)/]`, message: 'Write the file ending.' },
];

const NO_CLOCK_SYNTAX = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The day is an argument (`today`).' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The day is an argument (`today`).' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance is an argument.' },
];

const NO_HALF_TEST_SYNTAX = [
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|fails)$/]',
    message: 'A test is run, or it is not there.',
  },
];

const AMBIENT = ['Date', 'process', 'globalThis', 'fetch', 'performance', 'crypto', 'console', 'setTimeout', 'setInterval'].map(
  (name) => ({ name, message: 'Law, domain and contract know no clock, machine or network.' }),
);

const UNUSED = { vars: 'all', args: 'after-used', caughtErrors: 'all', varsIgnorePattern: '^$', argsIgnorePattern: '^$' } as const;

/**
 * The direction between the rooms, and the packages a room may use; one that may not use any it likes has no clock either.
 * The linter reads the patterns of imports as Rust does, without look-ahead; those of the syntax as JavaScript does.
 */
function roomRules([room, { rooms, types, packages }]: [string, (typeof ROOMS)[string]]): OxlintOverride {
  const others = Object.keys(ROOMS).filter((name) => name !== room && !rooms.includes(name));
  const closed = others.filter((name) => !types.includes(name));
  const into = (names: readonly string[]) => `^(\\.\\./)+(${names.join('|')})/`;
  const patterns = [
    ...(closed.length ? [{ regex: into(closed), message: `src/${room} may not import from this room.` }] : []),
    ...(types.length ? [{ regex: into(types), allowTypeImports: true, message: `src/${room} may take only types from here.` }] : []),
  ];
  const syntax = packages === 'any' ? COMMON_SYNTAX : [...COMMON_SYNTAX, ...NO_CLOCK_SYNTAX, onlyPackages(room, packages)];
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    excludeFiles: TESTS,
    rules: {
      'no-restricted-imports': ['error', { paths: keptFrom(`src/${room}/`), patterns }],
      'hjemvej/no-restricted-syntax': ['error', ...syntax],
    },
  };
}

function onlyPackages(room: string, packages: readonly string[]) {
  const allowed = ['\\.', ...packages.map((name) => `${name}$`)].join('|');
  return { selector: `${SOURCE}[source.value=/^(?!${allowed})/]`, message: `src/${room} may not use this package.` };
}

function keptFrom(folder: string) {
  return KEPT_PACKAGES.filter(({ within }) => !within.includes(folder)).map(({ package: name, within }) => ({
    name,
    message: `Only ${within.join(', ')} may use ${name}.`,
  }));
}

export default defineConfig({
  plugins: ['typescript', 'react'],
  jsPlugins: ['./scripts/lint/plugin.mjs'],
  categories: { correctness: 'off' },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error', denyWarnings: true },
  ignorePatterns: ['**/*.mjs', '**/*.js', 'node_modules/', '.tsbuild/', 'dist/', 'data/', 'coverage/', 'reports/', 'sbom/', 'test-results/', '.stryker-tmp/'],
  rules: {
    eqeqeq: 'error',
    'prefer-const': 'error',
    'no-console': 'error',
    'no-var': 'error',
    'prefer-rest-params': 'error',
    'prefer-spread': 'error',
    'no-array-constructor': 'error',
    'no-unused-expressions': 'error',
    'no-unused-vars': ['error', UNUSED],
    'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    'max-params': ['error', { max: 3 }],
    'hjemvej/no-restricted-syntax': ['error', ...COMMON_SYNTAX],
    'typescript/await-thenable': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    'typescript/no-array-delete': 'error',
    'typescript/no-base-to-string': 'error',
    'typescript/no-duplicate-enum-values': 'error',
    'typescript/no-duplicate-type-constituents': 'error',
    'typescript/no-empty-object-type': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-extra-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-for-in-array': 'error',
    'typescript/no-implied-eval': 'error',
    'typescript/no-misused-new': 'error',
    'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    'typescript/no-namespace': 'error',
    'typescript/no-non-null-asserted-optional-chain': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-redundant-type-constituents': 'error',
    'typescript/no-require-imports': 'error',
    'typescript/no-this-alias': 'error',
    'typescript/no-unnecessary-type-assertion': 'error',
    'typescript/no-unnecessary-type-constraint': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-declaration-merging': 'error',
    'typescript/no-unsafe-enum-comparison': 'error',
    'typescript/no-unsafe-function-type': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/no-unsafe-unary-minus': 'error',
    'typescript/no-wrapper-object-types': 'error',
    'typescript/only-throw-error': ['error', { allowThrowingUnknown: true }],
    'typescript/prefer-as-const': 'error',
    'typescript/prefer-namespace-keyword': 'error',
    'typescript/prefer-promise-reject-errors': 'error',
    'typescript/restrict-plus-operands': 'error',
    'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
    'typescript/return-await': ['error', 'in-try-catch'],
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/triple-slash-reference': 'error',
    'typescript/unbound-method': 'error',
  },
  overrides: [
    ...Object.entries(ROOMS).map(roomRules),
    {
      files: ['src/server/db/**/*.ts'],
      excludeFiles: TESTS,
      rules: {
        'no-restricted-imports': [
          'error',
          { patterns: [{ regex: '^(\\.\\./)+(web|cli)/', message: 'src/server may not import from this room.' }] },
        ],
      },
    },
    {
      files: ['src/{law,domain,contract}/**/*.ts'],
      excludeFiles: TESTS,
      rules: { 'no-restricted-globals': ['error', ...AMBIENT] },
    },
    {
      files: ['src/web/**/*.tsx'],
      excludeFiles: TESTS,
      rules: { 'hjemvej/no-jsx-words': 'error', 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
    },
    {
      files: [...TESTS, 'bench/**'],
      rules: {
        'max-lines-per-function': 'off',
        'max-lines': 'off',
        'no-console': 'off',
        'max-params': 'off',
        // A table row may end with the point it makes, which only the name of the test shows.
        'no-unused-vars': ['error', { ...UNUSED, argsIgnorePattern: '^_' }],
      },
    },
    {
      files: TESTS,
      rules: { 'hjemvej/no-restricted-syntax': ['error', ...COMMON_SYNTAX, ...NO_CLOCK_SYNTAX, ...NO_HALF_TEST_SYNTAX] },
    },
    { files: ['src/server/db/schema.ts', 'src/text/{da,en}/*.ts'], rules: { 'max-lines': 'off' } },
    { files: ['scripts/**', 'src/cli/**', '*.config.ts', 'bin/**'], rules: { 'no-console': 'off' } },
    { files: ['*.config.ts'], rules: { 'hjemvej/no-restricted-syntax': 'off' } },
  ],
});
