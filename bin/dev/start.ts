/** `npm start`: gets a Chrome when there is none, and replays a demo journey on both releases of the embedded shop. */
import { readFileSync } from 'node:fs';
import { run } from '../../src/cli/commands/run.ts';
import { surroundings } from '../../src/cli/surroundings.ts';
import { serveShop } from '../../src/demo/serve-shop.ts';
import { readReport } from '../../src/report/read-report.ts';
import { ensureBrowser } from './ensure-browser.ts';

const here = surroundings();
const releases = ['rough', 'smooth'] as const;

const browser = await ensureBrowser().catch((error: Error) => error);
if (browser instanceof Error) {
  here.err.write(`${browser.message}\n`);
  process.exitCode = 4;
} else {
  process.exitCode = await replayBoth(browser);
}

async function replayBoth(browser: string): Promise<number> {
  const shop = await serveShop();
  const codes: number[] = [];
  try {
    for (const release of releases) {
      here.err.write(`\nThe ${release} release of the shop, at ${shop.urlOf(release)}\n`);
      const flags = { url: shop.urlOf(release), out: folderOf(release), runs: '1', browser };
      codes.push(await run(['journeys/buy-a-kettle.yml'], flags, here));
      if (codes.at(-1) === 130) return 130;
    }
  } finally {
    await shop.close();
  }
  here.out.write(`\n${releases.map(lastLine).join('')}`);
  return codes.find((code) => code !== 0) ?? 0;
}

function folderOf(release: string): string {
  return `reports/demo-${release}`;
}

/** "rough    41 of 100   reports/demo-rough/index.html". */
function lastLine(release: string): string {
  const read = readReport(readFileSync(`${folderOf(release)}/report.json`, 'utf8'));
  const journey = 'report' in read ? read.report.journeys[0] : undefined;
  const result = journey?.score ? `${Math.round(journey.score.fluidity)} of 100` : (journey?.outcome ?? 'unreadable');
  return `${release.padEnd(8)} ${result.padEnd(12)} ${folderOf(release)}/index.html\n`;
}
