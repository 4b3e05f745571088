import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { noJsxWords } from './scripts/lint/noJsxWords.mjs';
import { KEPT_PACKAGES, ROOMS } from './scripts/lint/rooms.mjs';

const TESTS = ['**/*.test.ts', '**/*.test.tsx', 'test/**'];

const COMMON_SYNTAX = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
];

const NO_CLOCK_SYNTAX = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The day is an argument (`today`).' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The day is an argument (`today`).' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance is an argument.' },
];

const NO_HALF_TEST_SYNTAX = [
  {
    selector: "MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|fails)$/]",
    message: 'A test is run, or it is not there.',
  },
];

const AMBIENT = ['Date', 'process', 'globalThis', 'fetch', 'performance', 'crypto', 'console', 'setTimeout', 'setInterval'].map(
  (name) => ({ name, message: 'Law, domain and contract know no clock, machine or network.' }),
);

/** The direction between the rooms, and the packages a room may use. */
function roomRules(room, { rooms, types, packages }) {
  const others = Object.keys(ROOMS).filter((name) => name !== room && !rooms.includes(name));
  const closed = others.filter((name) => !types.includes(name));
  const into = (names) => `^(\\.\\./)+(${names.join('|')})/`;
  const patterns = [
    ...(closed.length ? [{ regex: into(closed), message: `src/${room} may not import from this room.` }] : []),
    ...(types.length ? [{ regex: into(types), allowTypeImports: true, message: `src/${room} may take only types from here.` }] : []),
    ...(packages === 'any' ? [] : [{ regex: `^(?!${['\\.', ...packages.map((name) => `${name}$`)].join('|')})`, message: `src/${room} may not use this package.` }]),
    { regex: '^\\.(?!.*\\.(ts|tsx|css|scss|json|mjs|svg|woff2)$)', message: 'Write the file ending.' },
  ];
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    ignores: TESTS,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: keptFrom(`src/${room}/`), patterns }] },
  };
}

function keptFrom(folder) {
  return KEPT_PACKAGES.filter(({ within }) => !within.includes(folder)).map(({ package: name, within }) => ({
    name,
    message: `Only ${within.join(', ')} may use ${name}.`,
  }));
}

export default tseslint.config(
  { ignores: ['node_modules/', '.tsbuild/', 'dist/', 'data/', 'coverage/', 'reports/', 'sbom/', 'test-results/', '.stryker-tmp/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: ['./tsconfig.lint.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...COMMON_SYNTAX],
      '@typescript-eslint/max-params': ['error', { max: 3 }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  ...Object.entries(ROOMS).map(([room, rule]) => roomRules(room, rule)),
  {
    files: ['src/server/db/**/*.ts'],
    ignores: TESTS,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(\\.\\./)+(web|cli)/', message: 'src/server may not import from this room.' }] },
      ],
    },
  },
  {
    files: ['src/{law,domain,contract}/**/*.ts'],
    ignores: TESTS,
    rules: { 'no-restricted-globals': ['error', ...AMBIENT] },
  },
  {
    files: ['src/{law,domain,contract,text}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...COMMON_SYNTAX, ...NO_CLOCK_SYNTAX] },
  },
  {
    files: ['src/web/**/*.tsx'],
    ignores: TESTS,
    plugins: { hjemvej: { rules: { 'no-jsx-words': noJsxWords } }, 'react-hooks': reactHooks },
    // Of the React rules the two that catch errors; the others run the whole React compiler, which we do not use.
    rules: { 'hjemvej/no-jsx-words': 'error', 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: [...TESTS, 'bench/**'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      'no-console': 'off',
      '@typescript-eslint/max-params': 'off',
      // A table row may end with the point it makes, which only the name of the test shows.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  { files: TESTS, rules: { 'no-restricted-syntax': ['error', ...COMMON_SYNTAX, ...NO_CLOCK_SYNTAX, ...NO_HALF_TEST_SYNTAX] } },
  { files: ['src/server/db/schema.ts', 'src/text/{da,en}/*.ts'], rules: { 'max-lines': 'off' } },
  { files: ['scripts/**', 'src/cli/**', '*.config.ts', 'bin/**'], rules: { 'no-console': 'off' } },
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
