import type { CDPSession } from 'puppeteer-core';
import { apiName, tellName, worldName } from '../model/wall.ts';
import { pageProgram } from '../page/program.generated.ts';
import type { LookoutEntry, PageApi, PageRecord, WatchSpec } from '../page/protocol.ts';
import { RunEnded } from './failure.ts';

type Method = keyof PageApi;

/** The document that was asked is gone: a new one may answer. */
export class DocumentGone extends RunEnded {
  constructor() {
    super('blocked', 'the page left for another document while something was done in it');
  }
}

/** How much longer than its own deadline a call may take before the page counts as dead (ms). */
export const graceMs = 5000;

/** A page that left so many documents while one question was asked of it, each within so many ms, never stays to be looked at. */
const restless = { documents: 20, ms: 500 } as const;

/**
 * The page program in its isolated world: the only way by which Node speaks with it. It is started in every frame before the
 * first script of the document; calls go to the main frame's.
 */
export class World {
  readonly #session: CDPSession;
  readonly #mainFrame: string;
  readonly #onStuck: () => Promise<void>;
  #context: string | null = null;
  /** The program's contexts in frames of the same process, by frame. */
  readonly #frames = new Map<string, string>();
  /** Ids of all contexts in which no script of the page runs. */
  readonly #beside = new Set<number>();
  /** Calls under way. Chrome does not always answer those of a document that left. */
  readonly #asked = new Set<{ readonly context: string; readonly leave: () => void }>();
  #waiting: ((context: string) => void)[] = [];
  #armed: string | null = null;
  #lookout: string | null = null;
  #calls = 0;
  #quietSince = Date.now();

  private constructor(
    session: CDPSession,
    mainFrame: string,
    onRecord: (record: PageRecord) => void,
    onStuck: () => Promise<void>,
  ) {
    this.#session = session;
    this.#mainFrame = mainFrame;
    this.#onStuck = onStuck;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.auxData?.isDefault === false) this.#beside.add(context.id);
      if (context.name !== worldName) return;
      this.#frames.set(context.auxData?.frameId, context.uniqueId);
      if (context.auxData?.frameId !== this.#mainFrame) return;
      this.#context = context.uniqueId;
      for (const resolve of this.#waiting.splice(0)) resolve(context.uniqueId);
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId, executionContextUniqueId }) => {
      this.#beside.delete(executionContextId);
      this.#left(executionContextUniqueId);
      if (executionContextUniqueId === this.#context) this.#context = null;
      for (const [frame, context] of this.#frames) if (context === executionContextUniqueId) this.#frames.delete(frame);
    });
    session.on('Runtime.executionContextsCleared', () => {
      this.#left(null);
      this.#context = null;
      this.#frames.clear();
      this.#beside.clear();
    });
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === tellName) for (const record of JSON.parse(payload) as PageRecord[]) onRecord(record);
    });
  }

  /** `onStuck`: the page did not answer, and has to be set free before anything else is asked of it. */
  static async open(
    session: CDPSession,
    mainFrame: string,
    onRecord: (record: PageRecord) => void,
    onStuck: () => Promise<void>,
  ): Promise<World> {
    const world = new World(session, mainFrame, onRecord, onStuck);
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: tellName, executionContextName: worldName });
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: pageProgram,
      worldName,
      runImmediately: true,
    });
    return world;
  }

  /** Runs a script in the world of every document to come: axe-core, for an audit. The page program is there already. */
  async onEachDocument(source: string): Promise<void> {
    await this.#session.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName });
  }

  /** Tells every document to come what changes by itself. */
  async know(ambient: readonly string[]): Promise<void> {
    if (ambient.length > 0) await this.onEachDocument(`globalThis.${apiName}.know(${JSON.stringify(ambient)});`);
  }

  /**
   * Calls the page program. `DocumentGone` when the document leaves meanwhile; a page that does not answer at all within
   * `limitMs` ends the run.
   */
  async call<M extends Method>(
    method: M,
    args: Parameters<PageApi[M]>,
    limitMs = 10_000,
  ): Promise<Awaited<ReturnType<PageApi[M]>>> {
    return this.#callIn(await this.#present(Date.now() + limitMs), method, args, limitMs);
  }

  /** Calls the program in every frame of the same process but the main one; a frame that leaves meanwhile has no answer. */
  async callFrames<M extends Method>(
    method: M,
    args: Parameters<PageApi[M]>,
  ): Promise<readonly Awaited<ReturnType<PageApi[M]>>[]> {
    const answers: Awaited<ReturnType<PageApi[M]>>[] = [];
    for (const context of [...this.#frames.values()].filter((id) => id !== this.#context)) {
      try {
        answers.push(await this.#callIn(context, method, args, 10_000));
      } catch (error) {
        if (!(error instanceof DocumentGone)) throw error;
      }
    }
    return answers;
  }

  async #callIn<M extends Method>(
    uniqueContextId: string,
    method: M,
    args: Parameters<PageApi[M]>,
    limitMs: number,
  ): Promise<Awaited<ReturnType<PageApi[M]>>> {
    const answer = this.#session.send(
      'Runtime.callFunctionOn',
      {
        functionDeclaration: `function (...args) { return globalThis.${apiName}.${method}(...args); }`,
        uniqueContextId,
        arguments: args.map((value) => ({ value })),
        awaitPromise: true,
        returnByValue: true,
      },
      // Puppeteer's own limit must not come before ours.
      { timeout: limitMs + 2 * graceMs },
    );
    let asked = { context: uniqueContextId, leave: () => {} };
    const left = new Promise<never>((_, reject) => {
      asked = { context: uniqueContextId, leave: () => reject(new DocumentGone()) };
    });
    this.#asked.add(asked);
    const { result, exceptionDetails } = await this.#within(Promise.race([answer, left]), limitMs + graceMs)
      .catch((error: unknown) => {
        throw isGone(error) ? new DocumentGone() : error;
      })
      .finally(() => this.#asked.delete(asked));
    if (exceptionDetails)
      throw new Error(
        `the page program failed in ${method}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`,
      );
    return result.value as Awaited<ReturnType<PageApi[M]>>;
  }

  /** The same, in whatever document there is by then: goes on in the next when one leaves. */
  async callAnywhere<M extends Method>(
    method: M,
    args: () => Parameters<PageApi[M]>,
    deadlineAt: number,
  ): Promise<Awaited<ReturnType<PageApi[M]>>> {
    const startAt = Date.now();
    for (let documents = 1; ; documents += 1) {
      try {
        return await this.call(method, args(), Math.max(0, deadlineAt - Date.now()) + 1000);
      } catch (error) {
        if (!(error instanceof DocumentGone)) throw error;
        const isRestless = documents >= restless.documents && Date.now() - startAt < documents * restless.ms;
        if (isRestless || Date.now() > deadlineAt + graceMs)
          throw new RunEnded('blocked', 'the page went from one document to the next without end');
      }
    }
  }

  /** Names the present documents of the page and of its frames. */
  get documents(): string {
    return [...this.#frames].flat().join(' ');
  }

  /** Whether an execution context is the page's own, not this one or another from which it is looked at. */
  isPages(context: number): boolean {
    return !this.#beside.has(context);
  }

  /** For how long nothing was asked of the page (ms). */
  get quietMs(): number {
    return this.#calls > 0 ? 0 : Date.now() - this.#quietSince;
  }

  /** Watches for a goal in the present document, and in every later one from before its first script on. */
  async begin(spec: WatchSpec): Promise<void> {
    const armed = this.#armed;
    const source = `globalThis === top && globalThis.${apiName}.beginFresh(${JSON.stringify(spec)});`;
    const [{ identifier }] = await Promise.all([
      this.#session.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName }),
      this.callAnywhere('begin', () => [spec], Date.now() + 5000),
      armed === null ? null : this.#session.send('Page.removeScriptToEvaluateOnNewDocument', { identifier: armed }),
    ]);
    this.#armed = identifier;
  }

  /** Looks out for these, and nothing else, in the present document and in every later one from before its first script on. */
  async lookOut(entries: readonly LookoutEntry[]): Promise<void> {
    const armed = this.#lookout;
    if (entries.length === 0 && armed === null) return;
    const source = `globalThis === top && globalThis.${apiName}.lookOut(${JSON.stringify(entries)});`;
    const [{ identifier }] = await Promise.all([
      this.#session.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName }),
      this.callAnywhere('lookOut', () => [entries], Date.now() + 5000),
      armed === null ? null : this.#session.send('Page.removeScriptToEvaluateOnNewDocument', { identifier: armed }),
    ]);
    this.#lookout = identifier;
  }

  /** A document left, or all of them. */
  #left(context: string | null): void {
    for (const asked of this.#asked) if (context === null || asked.context === context) asked.leave();
  }

  /** The context of the present document, waiting for the next when one has just left. */
  #present(deadlineAt: number): Promise<string> {
    if (this.#context !== null) return Promise.resolve(this.#context);
    return this.#within(
      new Promise<string>((resolve) => this.#waiting.push(resolve)),
      Math.max(1000, deadlineAt - Date.now()),
    );
  }

  /** A page whose main thread never comes free answers nothing. */
  async #within<T>(promise: Promise<T>, ms: number): Promise<T> {
    this.#calls += 1;
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<typeof noAnswer>((resolve) => {
      timer = setTimeout(() => resolve(noAnswer), ms);
    });
    try {
      const first = await Promise.race([promise, limit]);
      if (first !== noAnswer) return first;
      await this.#onStuck();
      throw unanswered(ms);
    } finally {
      clearTimeout(timer);
      this.#calls -= 1;
      this.#quietSince = Date.now();
    }
  }
}

const noAnswer = Symbol('no answer');

/** A page that answers nothing for so long. */
export function unanswered(ms: number): RunEnded {
  return new RunEnded('blocked', `the page did not answer for ${Math.round(ms / 1000)} s: its main thread is busy`);
}

function isGone(error: unknown): boolean {
  const text = error instanceof Error ? error.message : String(error);
  return /context was destroyed|Cannot find context|uniqueContextId not found|Inspected target navigated|Promise was collected/i.test(
    text,
  );
}
