/** The program of the thread that `install-browser.ts` starts: fetches Chrome for Testing and tells how far it is. */
import { parentPort, workerData } from 'node:worker_threads';
import { Browser, install } from '@puppeteer/browsers';
import { PUPPETEER_REVISIONS } from 'puppeteer-core/internal/revisions.js';
import type { DownloadNews } from './install-browser.ts';

const buildId = PUPPETEER_REVISIONS.chrome;
const unpackingMs = 300_000;
let told = -1;

try {
  tell({ message: `Fetching Chrome for Testing ${buildId}.` });
  const { executablePath } = await install({
    browser: Browser.CHROME,
    buildId,
    cacheDir: (workerData as { cacheDir: string }).cacheDir,
    downloadProgressCallback: (bytes, total) => tell(progress(bytes, total)),
  });
  tell({ executable: executablePath });
} catch (error) {
  tell({ problem: error instanceof Error ? error.message : String(error) });
}

function tell(news: DownloadNews): void {
  parentPort?.postMessage(news);
}

function progress(bytes: number, total: number): DownloadNews {
  if (bytes === total) return { message: '  Unpacking it.', silenceMs: unpackingMs };
  const quarter = total > 0 ? Math.floor((bytes / total) * 4) : -1;
  if (quarter <= told) return {};
  told = quarter;
  return { message: `  ${quarter * 25} % of ${Math.round(total / 1e6)} MB` };
}
