// The layers of docs/architecture.md as rules: data goes one way, each room knows only what stands below it.
const only = (room, allowed, comment, extra = '') => ({
  name: `${room}-imports`,
  severity: 'error',
  comment,
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/${extra}` },
});
const packageOnly = (name, path, comment) => ({
  name: `${name}-only-there`,
  severity: 'error',
  comment,
  from: { path: '^src/', pathNot: path },
  to: { path: `node_modules/${name}` },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle hides which way the data goes.',
      from: {},
      to: { circular: true },
    },
    only('model', [], 'The model is what rooms hand each other: it imports nothing.'),
    only('record', ['model'], 'The published contract knows only the model.'),
    only('rules', ['model', 'record'], 'The rule engine knows no document.'),
    only('words', ['model'], 'Texts for people, in every language: they say what the model names.'),
    only('doubts', ['model', 'record', 'words'], 'What of a record wants eyes, and why, in a sentence.'),
    only('intake', ['model'], 'Intake opens wrappings; it reads nothing.'),
    only('read', ['model'], 'Readers know file formats and nothing of public bodies.'),
    only('arrange', ['model'], 'Arranging knows geometry and order, no meaning.'),
    only(
      'values',
      ['model', 'rules'],
      'What a text says as a number, a date, a person: one parser each, for all who read.',
    ),
    only(
      'act',
      ['model', 'record', 'rules', 'values'],
      "The act's own first and last pages: a plan behind them is told apart, never read.",
    ),
    only(
      'interpret',
      ['model', 'record', 'rules', 'values', 'act'],
      'The one room where rules and document meet.',
    ),
    only(
      'check',
      ['model', 'record', 'values'],
      'Checks look at the record alone, and read its numbers as all do.',
    ),
    {
      name: 'correct-imports',
      severity: 'error',
      comment:
        'Correcting puts what people said on a record: it reads their words as all do, and looks across the record with the checks.',
      from: { path: '^src/correct/' },
      to: { path: '^src/', pathNot: '^src/((correct|model|record|values|check|write)/|rules/fold\\.ts$)' },
    },
    only(
      'inspect',
      ['model', 'record', 'rules', 'values', 'interpret'],
      'Inspecting asks the rules and the interpreter about what was left over.',
    ),
    {
      name: 'learn-imports',
      severity: 'error',
      comment:
        'Learning compares what was read with what people made of it, and drafts rules as inspecting does.',
      from: { path: '^src/learn/' },
      to: {
        path: '^src/',
        pathNot:
          '^src/((learn|model|record|rules|correct|doubts)/|check/(kind|archive-fit)\\.ts$|inspect/profile-file\\.ts$)',
      },
    },
    only('write', ['model', 'record'], 'Writers know output formats.'),
    {
      name: 'analyse-imports',
      severity: 'error',
      comment:
        'Analysing looks at many records at once: it knows the contract, how words are folded, and the writers that rows go to.',
      from: { path: '^src/analyse/' },
      to: { path: '^src/', pathNot: '^src/((analyse|doubts|model|record|words|write)/|rules/fold\\.ts$)' },
    },
    only(
      'query',
      ['model', 'write'],
      'Questions are asked of tables; how these came about is not known here.',
    ),
    {
      name: 'review-imports',
      severity: 'error',
      comment: 'The review shows records and keeps corrections; documents are opened as a batch opens them.',
      from: { path: '^src/review/' },
      to: {
        path: '^src/',
        pathNot:
          '^src/((review|model|record|words|doubts|correct|batch)/|analyse/review-link\\.ts$|read-document\\.ts$)',
      },
    },
    {
      name: 'serve-imports',
      severity: 'error',
      comment: 'The service has documents read as a batch does, and describes its answers by the contract.',
      from: { path: '^src/serve/' },
      to: { path: '^src/', pathNot: '^src/(serve|model|record|words|batch)/' },
    },
    only('report', ['model', 'record', 'analyse', 'words'], 'A report draws what was analysed.'),
    {
      name: 'batch-imports',
      severity: 'error',
      comment:
        'A batch runs the one way for a document many times: it knows extract.ts, what it reads by and what it writes.',
      from: { path: '^src/batch/' },
      to: { path: '^src/', pathNot: '^src/((batch|correct|model|record|rules|words|write)/|extract\\.ts$)' },
    },
    {
      name: 'cli-through-index',
      severity: 'error',
      comment:
        'The command line uses what every program may use: the public API, the part of it that starts without what reads, the review, the service, or the words of its help.',
      from: { path: '^src/cli/' },
      to: {
        path: '^src/',
        pathNot:
          '^src/(cli/|index\\.ts$|processes\\.ts$|(review|serve)/serve\\.ts$|words/(help|words)\\.ts$)',
      },
    },
    packageOnly('pdfjs-dist', '^src/read/pdf/', 'One room knows pdf.js.'),
    packageOnly('tesseract.js', '^src/read/ocr/', 'One room recognises pictures.'),
    packageOnly(
      'zod',
      '^src/(record|rules)/|^src/review/proposal\\.ts$|^src/serve/(contract|openapi)\\.ts$',
      'Schemas live in the contract, in the rule engine, and at the doors of the review and of the service.',
    ),
    packageOnly(
      'yaml',
      '^src/rules/|^src/cli/config-file\\.ts$',
      'Rule files are read in one place, options of the command in another.',
    ),
    packageOnly('hyparquet-writer', '^src/write/export/', 'One room knows how Parquet is written.'),
    packageOnly('@duckdb', '^src/query/', 'One room knows the engine that answers questions.'),
    packageOnly('hono', '^src/(review|serve)/', 'Two rooms answer requests: of people, and of programs.'),
    packageOnly('@hono', '^src/(review|serve)/', 'Two rooms answer requests: of people, and of programs.'),
    packageOnly('@fastify', '^src/serve/', 'One room takes forms apart.'),
    packageOnly('pino', '^src/serve/', 'One room keeps a log.'),
    packageOnly('prom-client', '^src/serve/', 'One room is measured.'),
    packageOnly('commander', '^src/cli/', 'Only the command line parses arguments.'),
    {
      name: 'fs-at-the-edges',
      severity: 'error',
      comment: 'Bytes come in and go out at the edges; stages are pure.',
      from: {
        path: '^src/',
        pathNot:
          '^src/(rules/|write/|batch/|correct/correction-files\\.ts$|review/|serve/|cli/|intake/legacy\\.ts$|index\\.ts$)',
      },
      to: { path: '^(node:)?fs(/promises)?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
