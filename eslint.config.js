import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Which rooms of src/ each room may enter. The order of the house, and why. */
const MAY_IMPORT = {
  domain: { rooms: [], why: 'domain holds the words everyone else uses, so it knows nobody' },
  engine: { rooms: ['domain'], why: 'the engine is pure calculation over domain values' },
  format: { rooms: ['domain'], why: 'format turns domain values into text' },
  load: { rooms: ['domain'], why: 'load turns files into domain values' },
  worker: { rooms: ['domain', 'engine', 'load'], why: 'the worker only puts the engine behind a port' },
  state: {
    rooms: ['domain', 'engine', 'format', 'load', 'worker'],
    why: 'state holds choices and derives results; it does not draw',
  },
  map: { rooms: ['domain', 'engine', 'format', 'state'], why: 'the map draws what state holds' },
  charts: { rooms: ['domain', 'engine', 'format', 'state'], why: 'charts draw what state holds' },
  take: {
    rooms: ['domain', 'engine', 'format', 'map', 'charts', 'state'],
    why: 'take turns the rows on screen into the contents of files; the screen saves them',
  },
  ui: {
    rooms: ['domain', 'engine', 'format', 'load', 'state', 'map', 'charts', 'take'],
    why: 'panels show state and hand back choices',
  },
  story: {
    rooms: ['domain', 'engine', 'format', 'load', 'state', 'map', 'charts', 'take', 'ui'],
    why: 'scenes are data over everything below the app',
  },
};
const ROOMS = Object.keys(MAY_IMPORT);
const PURE_GLOBALS = ['window', 'document', 'fetch', 'localStorage', 'navigator', 'performance'].map(
  (name) => ({
    name,
    message: 'This room is pure: take the value as an argument instead.',
  }),
);
const PURE_PROPERTIES = [
  { object: 'Math', property: 'random', message: 'Pass a seeded generator instead.' },
  { object: 'Date', property: 'now', message: 'Pass the time as an argument instead.' },
];

/** Mexico writes 1,234.5 and Spain 1.234,5: one place knows which is meant. */
const NUMBERS = [
  'NewExpression[callee.object.name="Intl"][callee.property.name="NumberFormat"]',
  'CallExpression[callee.property.name="toLocaleString"]',
].map((selector) => ({ selector, message: 'Write numbers with #format/quantity.ts.' }));

function restrict(patterns) {
  return { 'no-restricted-imports': ['error', { patterns }] };
}

const OUTSIDE = {
  group: ['#scripts/*', '#test/*', '**/scripts/**', '**/data/**/*.csv'],
  message: 'src/ never imports scripts, tests or source tables: the published files are the contract.',
};

const rooms = ROOMS.map((room) => {
  const { rooms: allowed, why } = MAY_IMPORT[room];
  const forbidden = ROOMS.filter((other) => other !== room && !allowed.includes(other));
  return {
    // import() is not looked at: the bar may fetch a dialog that lies above it when a reader asks for it.
    files: [`src/${room}/**/*.{ts,svelte}`],
    rules: restrict([
      OUTSIDE,
      {
        group: [...forbidden.map((other) => `#${other}/*`), ...ROOMS.map((other) => `../${other}/*`)],
        message: `src/${room} may import only ${[...allowed, 'itself'].join(', ')}: ${why}. Use "#room/file.ts" across rooms.`,
      },
    ]),
  };
});

export default ts.config(
  { ignores: ['dist', 'dist-single', 'src/messages', 'static', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-redeclare': 'off',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: { 'svelte/no-at-html-tags': 'error', 'svelte/require-each-key': 'error' },
  },
  {
    // Numeric code walks parallel arrays: an index is in range by construction, and a check per read would hide the formula.
    files: ['src/engine/**', 'test/engine/**', 'test/bench/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['scripts/**', 'test/bench/**'], rules: { 'no-console': 'off' } },
  ...rooms,
  {
    files: ['src/**/*.{ts,svelte}'],
    ignores: ['src/format/**'],
    rules: { 'no-restricted-syntax': ['error', ...NUMBERS] },
  },
  {
    files: ['src/{domain,engine,format,take}/**/*.ts', 'src/{map,charts}/**/*.ts'],
    ignores: ['src/map/shell/**', 'src/**/*.svelte.ts'],
    rules: {
      'no-restricted-globals': ['error', ...PURE_GLOBALS],
      'no-restricted-properties': ['error', ...PURE_PROPERTIES],
    },
  },
  {
    files: ['scripts/**/*.ts'],
    rules: restrict([
      {
        group: ['#state/*', '#map/*', '#charts/*', '#ui/*', '#story/*', '#worker/*'],
        message:
          'scripts stand beside the worker, on domain, engine and load: the pipeline never needs the screen.',
      },
    ]),
  },
);
