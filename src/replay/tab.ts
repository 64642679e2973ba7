import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'puppeteer-core';
import type { Run } from '../model/observations.ts';
import type { Persona } from '../model/persona.ts';
import type { PageRecord, WatchSpec } from '../page/protocol.ts';
import { emulate } from './emulate.ts';
import { Errors } from './errors.ts';
import { RunEnded } from './failure.ts';
import { Hands } from './hands.ts';
import { Network } from './network.ts';
import { unanswered, World } from './world.ts';

/** What one run learned that later runs should know. */
export interface Knowledge {
  /** Selectors of what changes by itself. */
  readonly elements: readonly string[];
  /** What the pages ask for by themselves. */
  readonly requests: readonly string[];
  /** What their scripts throw by themselves. */
  readonly errors: readonly string[];
  /** Keys of actions of which only pixels told that something came of them. */
  readonly pixelEffects: readonly string[];
}

/** What the first run knows. */
export const nothingKnown: Knowledge = { elements: [], requests: [], errors: [], pixelEffects: [] };

/** A page of which nothing was asked for so long is asked whether it is still there (ms). */
const pulseMs = 1500;

/** How long a page that was set free may take to answer (ms). */
const freedMs = 1500;

/** One tab of one run: the page, the hands that act in it, and everything that watches it. */
export class Tab {
  readonly page: Page;
  readonly session: CDPSession;
  readonly world: World;
  readonly network: Network;
  readonly hands: Hands;
  /** What the page program told, in order. */
  readonly records: PageRecord[];
  readonly errors: Errors;
  /** Dialogs, popups and downloads: effects that the page itself does not show. */
  readonly outside: { readonly at: number; readonly what: string; readonly url?: string }[] = [];
  /** Rejects when nothing more will come of this tab: it crashed, it was closed, Chrome ended, or it cannot be set free. */
  readonly lost: Promise<never>;
  #lose: (why: RunEnded) => void = () => {};
  #isHalted = false;
  #isResting = false;
  #isLost = false;

  private constructor(
    page: Page,
    session: CDPSession,
    world: World,
    network: Network,
    errors: Errors,
    hands: Hands,
    records: PageRecord[],
  ) {
    this.page = page;
    this.session = session;
    this.world = world;
    this.network = network;
    this.errors = errors;
    this.hands = hands;
    this.records = records;
    this.lost = new Promise((_, reject) => {
      this.#lose = (why) => {
        this.#isLost = true;
        reject(why);
      };
    });
    this.lost.catch(() => {});
  }

  static async open(context: BrowserContext, persona: Persona, pass: Run['pass'], version: string): Promise<Tab> {
    const page = await context.newPage();
    const session = await page.createCDPSession();
    await session.send('Page.enable');
    await session.send('Network.enable');
    const { frameTree } = await session.send('Page.getFrameTree');
    const network = new Network(session, frameTree.frame.id);
    const records: PageRecord[] = [];
    let tab: Tab | undefined;
    const world = await World.open(
      session,
      frameTree.frame.id,
      (record) => records.push(record),
      async () => tab?.free(),
    );
    await emulate(session, persona, pass, version);
    const errors = new Errors(session, page, (context) => world.isPages(context));
    tab = new Tab(page, session, world, network, errors, new Hands(page, session, persona.input), records);
    tab.#listen();
    await session.send('Inspector.enable');
    return tab;
  }

  /** Nothing more can be done in it: its scripts were stopped for good, or it is lost. */
  get isOver(): boolean {
    return this.#isHalted || this.#isLost;
  }

  /** Stops a script that does not end by itself, so that the page can be looked at. */
  async free(): Promise<void> {
    this.session.send('Runtime.terminateExecution').catch(() => {});
    // Timers and dialogs begin again and again.
    if (!(await this.#answers(freedMs))) await this.#halt();
  }

  /**
   * Resolves when the page has not come free for so long although only an input, or nothing, was sent to it; by then its scripts
   * have been stopped for good. Calls of the page program have limits of their own.
   */
  async stuck(limitMs: number, signal: AbortSignal): Promise<RunEnded> {
    for (;;) {
      await sleep(pulseMs, undefined, { signal });
      if (this.world.quietMs < pulseMs || (await this.#answers(limitMs))) continue;
      signal.throwIfAborted();
      await this.#halt();
      return unanswered(limitMs);
    }
  }

  /** A page that does not answer even without its scripts is lost. */
  async #halt(): Promise<void> {
    this.#isHalted = true;
    this.session.send('Emulation.setScriptExecutionDisabled', { value: true }).catch(() => {});
    this.session.send('Runtime.terminateExecution').catch(() => {});
    if (await this.#answers(freedMs)) return;
    const isChromeThere = await inTime(this.page.browser().version(), freedMs);
    this.#lose(
      isChromeThere
        ? new RunEnded('blocked', 'the page is busy without end, and could not be stopped')
        : new RunEnded('tool', 'Chrome no longer answers'),
    );
  }

  /** Gives up on an address that does not answer: the browser's stop button. */
  async stopLoading(): Promise<void> {
    await this.session.send('Page.stopLoading').catch(() => {});
  }

  /** Whether the page does the least that can be asked of it. */
  #answers(withinMs: number): Promise<boolean> {
    return inTime(this.session.send('Runtime.evaluate', { expression: '0' }), withinMs);
  }

  /** The page's own life as this run saw it. */
  async ambient(): Promise<Omit<Knowledge, 'pixelEffects'>> {
    const elements = await this.world.callAnywhere('ambient', () => [], Date.now() + 5000).catch(() => []);
    return { elements, requests: this.network.ambient, errors: this.errors.ambient };
  }

  /** What an earlier run saw of it. */
  async know({ elements, requests, errors }: Knowledge): Promise<void> {
    this.network.know(requests);
    this.errors.know(errors);
    await this.world.know(elements);
  }

  /** What happens from here on may be the coming action's effect. */
  async begin(spec: WatchSpec): Promise<void> {
    await this.world.begin(spec);
    this.network.rest(false);
    this.errors.rest(false);
    this.#isResting = false;
  }

  /** The same for an action that nobody watches beside the one that is watched; returns what ends it again. */
  async stir(): Promise<() => Promise<void>> {
    if (!this.#isResting) return async () => {};
    await this.world.callAnywhere('stir', () => [], Date.now() + 5000);
    this.network.rest(false);
    this.errors.rest(false);
    this.#isResting = false;
    return () => this.rest();
  }

  /** Nobody acts: what happens from here on is the page's own life. */
  async rest(): Promise<void> {
    await this.world.callAnywhere('rest', () => [], Date.now() + 5000);
    this.network.rest(true);
    this.errors.rest(true);
    this.#isResting = true;
  }

  #listen(): void {
    this.session.on('Page.javascriptDialogOpening', ({ type }) => {
      this.outside.push({ at: Date.now(), what: `${type} dialog` });
      // A dialog stops the page until it is answered; a customer who goes on says yes.
      this.session.send('Page.handleJavaScriptDialog', { accept: true }).catch(() => {});
    });
    this.session.on('Page.windowOpen', ({ url }) => this.outside.push({ at: Date.now(), what: 'new tab', url }));
    this.session.on('Page.downloadWillBegin', () => this.outside.push({ at: Date.now(), what: 'download' }));
    this.page.browserContext().on('targetcreated', (target) => {
      if (target.opener() !== this.page.target()) return;
      this.outside.push({ at: Date.now(), what: 'new tab' });
      // The journey goes on in this tab; one that lies behind another draws no frames.
      this.session.send('Page.bringToFront').catch(() => {});
    });
    this.session.on('Inspector.targetCrashed', () =>
      this.#lose(new RunEnded('tool', 'the tab crashed while the journey was travelled')),
    );
    const connection = this.session.connection();
    const browser = this.page.browser();
    const onDisconnected = () => this.#lose(new RunEnded('tool', 'Chrome ended while the journey was travelled'));
    const onDetached = (session: CDPSession) => {
      if (session !== this.session) return;
      connection?.off('sessionattached', answerDialogs).off('sessiondetached', onDetached);
      browser.off('disconnected', onDisconnected);
      this.#lose(new RunEnded('blocked', 'the page closed its own tab'));
    };
    connection?.on('sessionattached', answerDialogs).on('sessiondetached', onDetached);
    browser.on('disconnected', onDisconnected);
  }
}

/** Whether any answer comes within this time; an error is one too. */
async function inTime(answer: Promise<unknown>, ms: number): Promise<boolean> {
  const late = new AbortController();
  const noAnswer = sleep(ms, false, { signal: late.signal }).catch(() => false);
  try {
    return await Promise.race([answer.then(() => true).catch(() => true), noAnswer]);
  } finally {
    late.abort();
  }
}

/**
 * The dialog of a tab stops the one that opened it too, so it is answered there as well. It may come with the first script, so
 * Chrome must know that somebody listens before Puppeteer lets the new tab run, and nothing that the tab itself answers is waited for.
 */
function answerDialogs(session: CDPSession): void {
  session.on('Page.javascriptDialogOpening', () => {
    session.send('Page.handleJavaScriptDialog', { accept: true }).catch(() => {});
  });
  session.send('Page.enable').catch(() => {});
}
