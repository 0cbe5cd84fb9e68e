import tseslint from 'typescript-eslint';

/** Which rooms each room may import from; a room may always import itself. Reasons in src/README.md. */
const mayImport = {
  core: [],
  locales: ['core'],
  read: ['core'],
  dom: ['core', 'read'],
  ledger: ['core'],
  messaging: ['core'],
  export: ['core', 'locales'],
  page: ['core', 'read', 'dom', 'messaging', 'locales', 'ui'],
  background: ['core', 'read', 'ledger', 'messaging', 'locales'],
  ui: ['core', 'messaging', 'locales', 'ledger', 'export', 'dom'],
  helper: ['core', 'read', 'export', 'messaging', 'locales'],
  train: ['core', 'read'],
};

const fences = Object.entries(mayImport).map(([room, allowed]) => {
  const others = Object.keys(mayImport).filter((name) => name !== room && !allowed.includes(name));
  const patterns = [
    { regex: '^zod$', message: 'zod/mini: the same checks, 16 kB less in each page (src/core/README.md).' },
    {
      regex: `^(\\.\\./)+(${[...others, 'entrypoints', 'test'].join('|')})(/|$)`,
      message: `src/${room} may import only from: ${[room, ...allowed].join(', ')}.`,
    },
  ];
  if (room === 'core')
    patterns.push({ regex: '^(#imports|wxt|preact|dexie|node:|linkedom|pdfjs-dist)', message: 'src/core is pure.' });
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});

export default tseslint.config(
  { ignores: ['.wxt', '.output', 'dist', 'out', 'node_modules', 'public', 'scripts/demo/site'] },
  ...tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        {
          selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML)$/]',
          message: 'Build nodes; never parse markup into a live document.',
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/helper/**', 'src/train/**', 'scripts/**', 'test/**', '*.config.*'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  ...fences,
);
