import type { CDPSession, KeyInput, Page } from 'puppeteer-core';
import type { Persona } from '../model/persona.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a persona's hands can do: trusted input through the protocol, one key at a time. */
export class Hands {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly input: Persona['input'];

  constructor(page: Page, session: CDPSession, input: Persona['input']) {
    this.#page = page;
    this.#session = session;
    this.input = input;
  }

  async press(point: Point, how: { readonly button?: 'left' | 'right'; readonly count?: number } = {}): Promise<void> {
    if (this.input === 'touch' && how.button !== 'right') {
      for (let tap = 0; tap < (how.count ?? 1); tap += 1) await this.#page.touchscreen.tap(point.x, point.y);
    } else {
      await this.#page.mouse.click(point.x, point.y, { button: how.button ?? 'left', count: how.count ?? 1 });
    }
  }

  /** A finger cannot hover: it touches. */
  async point(point: Point): Promise<void> {
    if (this.input === 'touch') await this.press(point);
    else await this.#page.mouse.move(point.x, point.y, { steps: 4 });
  }

  async type(text: string): Promise<void> {
    for (const character of text) await this.#page.keyboard.type(character);
  }

  /** A key or a chord: `Enter`, `Control+A`. */
  async key(chord: string): Promise<void> {
    const keys = chord === '+' ? ['+'] : chord.split(/(?<=.)\+/);
    const last = keys.pop() ?? '';
    const held: KeyInput[] = [];
    try {
      for (const key of keys) {
        await this.#page.keyboard.down(key as KeyInput);
        held.unshift(key as KeyInput);
      }
      await this.#page.keyboard.press(last as KeyInput);
    } finally {
      for (const key of held) await this.#page.keyboard.up(key);
    }
  }

  /** Swipes or turns the wheel until the page has moved that far; positive is down. */
  async scrollBy(px: number, view: { readonly width: number; readonly height: number }): Promise<void> {
    await this.#session.send('Input.synthesizeScrollGesture', {
      x: view.width / 2,
      y: view.height / 2,
      yDistance: -px,
      speed: 4000,
      gestureSourceType: this.input,
      preventFling: true,
    });
  }
}
