import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Reading a whole fixture takes seconds on a busy two-core machine; nothing here asserts on time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // No test changes what another one sees, so that files share the modules that their process has loaded.
    isolate: false,
    // vitest leaves one core free, which on two cores is half the machine.
    maxWorkers: 2,
    // Whatever the language of the machine: what the command says is compared in English.
    env: { SPOGLIO_LANG: 'en' },
  },
});
