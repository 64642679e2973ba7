import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BrowserContext } from 'puppeteer-core';
import type { Run } from '../model/observations.ts';
import type { ReplayRequest } from './request.ts';
import { type Knowledge, Tab } from './tab.ts';
import type { Traveller } from './traveller.ts';
import type { Whenever } from './whenever.ts';
import { within } from './within.ts';

/** A tab that watches, and looks out for what may open. */
export async function openTab(
  context: BrowserContext,
  { persona, browser }: ReplayRequest,
  pass: Run['pass'],
  known: Knowledge,
  whenever: Whenever,
): Promise<Tab> {
  const tab = await Tab.open(context, persona, pass, browser.version);
  if (pass === 'audit') await tab.world.onEachDocument(await axeSource());
  await tab.know(known);
  await tab.world.lookOut(whenever.entries);
  return tab;
}

/** Whatever goes on in the tab that was given up ends with it; what the customer had in the basket is still there. */
export async function inNewTab(traveller: Traveller): Promise<Traveller> {
  const { request, pass, tab, whenever } = traveller;
  const context = tab.page.browserContext();
  await within(1000, tab.page.close());
  const known = {
    elements: [],
    requests: tab.network.ambient,
    errors: tab.errors.ambient,
    pixelEffects: [...traveller.pixelEffects],
  };
  return { ...traveller, tab: await openTab(context, request, pass, known, whenever), watch: null };
}

let axe: Promise<string> | undefined;

/** axe-core as text: it is run in the page, never in Node. */
function axeSource(): Promise<string> {
  axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return axe;
}
