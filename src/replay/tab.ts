import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, type CDPSession, CDPSessionEvent, type Page } from 'puppeteer-core';
import type { ErrorObservation, Run } from '../model/observations.ts';
import type { Persona } from '../model/persona.ts';
import type { PageRecord, WatchSpec } from '../page/protocol.ts';
import { emulate } from './emulate.ts';
import { RunEnded } from './failure.ts';
import { Hands } from './hands.ts';
import { Network } from './network.ts';
import { graceMs, unanswered, World } from './world.ts';

/** An error as it was seen; the moment is epoch milliseconds. */
export type SeenError = ErrorObservation;

/** What one run learned that later runs should know. */
export interface Knowledge {
  /** Selectors of what changes by itself. */
  readonly elements: readonly string[];
  /** What the pages ask for by themselves. */
  readonly requests: readonly string[];
  /** Keys of actions of which only pixels told that something came of them. */
  readonly pixelEffects: readonly string[];
}

/** So many errors of a run are kept, and so much of each: a page may write millions. */
const mostErrors = 500;
const longestError = 1000;

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
  readonly errors: SeenError[] = [];
  /** Dialogs, popups and downloads: effects that the page itself does not show. */
  readonly outside: { readonly at: number; readonly what: string }[] = [];
  /** Rejects when nothing more will come of this tab: it crashed, it was closed, Chrome ended, or it cannot be set free. */
  readonly lost: Promise<never>;
  #lose: (why: RunEnded) => void = () => {};
  #isHalted = false;

  private constructor(
    page: Page,
    session: CDPSession,
    world: World,
    network: Network,
    hands: Hands,
    records: PageRecord[],
  ) {
    this.page = page;
    this.session = session;
    this.world = world;
    this.network = network;
    this.hands = hands;
    this.records = records;
    this.lost = new Promise((_, reject) => {
      this.#lose = reject;
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
    const world = await World.open(session, frameTree.frame.id, (record) => records.push(record));
    await emulate(session, persona, pass, version);
    const tab = new Tab(page, session, world, network, new Hands(page, session, persona.input), records);
    tab.#listen();
    return tab;
  }

  /** The page's own life as this run saw it. */
  async ambient(): Promise<Pick<Knowledge, 'elements' | 'requests'>> {
    const elements = await this.world.callAnywhere('ambient', () => [], Date.now() + 5000).catch(() => []);
    return { elements, requests: this.network.ambient };
  }

  /** What an earlier run saw of it. */
  async know({ elements, requests }: Knowledge): Promise<void> {
    this.network.know(requests);
    await this.world.know(elements);
  }

  /** What happens from here on may be the coming action's effect. */
  async begin(spec: WatchSpec): Promise<void> {
    if (this.#isHalted) {
      this.#isHalted = false;
      await this.session.send('Emulation.setScriptExecutionDisabled', { value: false });
    }
    await this.world.begin(spec);
    this.network.rest(false);
  }

  /** Nobody acts: what happens from here on is the page's own life. */
  async rest(): Promise<void> {
    await this.world.callAnywhere('rest', () => [], Date.now() + 5000);
    this.network.rest(true);
  }

  #listen(): void {
    this.session.on('Page.javascriptDialogOpening', ({ type }) => {
      this.outside.push({ at: Date.now(), what: `${type} dialog` });
      // A dialog stops the page until it is answered; a customer who goes on says yes.
      this.session.send('Page.handleJavaScriptDialog', { accept: true }).catch(() => {});
    });
    this.session.on('Page.downloadWillBegin', () => this.outside.push({ at: Date.now(), what: 'download' }));
    this.page.on('popup', (popup) => {
      this.outside.push({ at: Date.now(), what: 'new tab' });
      // The dialog of a tab stops those that opened it too.
      popup?.on('dialog', (dialog) => dialog.accept().catch(() => {}));
    });
    this.session.on('Inspector.targetCrashed', () =>
      this.#lose(new RunEnded('tool', 'the tab crashed while the journey was travelled')),
    );
    this.session.on(CDPSessionEvent.Disconnected, () =>
      this.#lose(
        this.page.browser().connected
          ? new RunEnded('blocked', 'the page closed its own tab')
          : new RunEnded('tool', 'Chrome ended while the journey was travelled'),
      ),
    );
    this.page.on('pageerror', (error) =>
      this.#note('exception', error instanceof Error ? error.message : String(error)),
    );
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.#note('console', message.text());
    });
  }

  #note(kind: ErrorObservation['kind'], message: string): void {
    if (this.errors.length >= mostErrors) return;
    const kept = message.length > longestError ? `${message.slice(0, longestError)}…` : message;
    this.errors.push({ at: Date.now(), kind, message: kept });
  }
}
