import { defineConfig } from 'vitest/config';

/** Files among those that drive Chrome. Lighthouse gives no score to a page that the machine keeps from being painted. */
const timed = ['test/replay/shop.test.ts', 'test/replay/lighthouse.test.ts', 'test/cli/startup.test.ts'];

const chrome = { globalSetup: ['test/browser.setup.ts'], testTimeout: 60_000, hookTimeout: 60_000 };

/**
 * Three kinds of test, one after the other: rooms that need no browser take seconds; what drives a real Chrome without timing it
 * shares the cores; what times it has them alone.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          // Hundreds of cases a property: a busy machine takes its time.
          testTimeout: 30_000,
          include: ['test/{model,journey,measure,rules,judge,report,compare,render}/**/*.test.ts', 'test/*.test.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...chrome,
          name: 'browser',
          include: ['test/{page,demo,cli,replay}/**/*.test.ts'],
          exclude: [...timed],
          // They mostly wait.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...chrome,
          name: 'timed',
          include: ['test/site/**/*.test.ts', ...timed],
          fileParallelism: false,
          maxConcurrency: 4,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
