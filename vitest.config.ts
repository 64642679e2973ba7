import { defineConfig } from 'vitest/config';

/** Rooms that need no browser: seconds. The others drive a real Chrome, one at a time, since what they measure is time. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['test/{model,journey,measure,rules,judge,report,compare,render}/**/*.test.ts', 'test/*.test.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/{page,replay,demo,cli,site}/**/*.test.ts'],
          globalSetup: ['test/browser.setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
