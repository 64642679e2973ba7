import type { CDPSession, KeyInput, Page } from 'puppeteer-core';
import type { Persona } from '../model/persona.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A finger moves so far on the screen at once, in so many moves, and then rests for so many. */
const swipeShare = 0.6;
const moves = 10;
const rests = 3;

interface View {
  readonly width: number;
  readonly height: number;
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

  /** Swipes or turns the wheel until the page has moved about that far; positive is down. */
  async scrollBy(px: number, view: View): Promise<void> {
    if (this.input === 'touch') return this.#swipe(px, view);
    await this.#session.send('Input.synthesizeScrollGesture', {
      x: view.width / 2,
      y: view.height / 2,
      yDistance: -px,
      speed: 4000,
      gestureSourceType: 'mouse',
    });
  }

  /**
   * One finger, as often as it takes; by its own clock it rests before it is lifted, so that the page does not glide on. (Chrome 156
   * ignores a synthesized scroll by touch where touch is emulated.)
   */
  async #swipe(px: number, { width, height }: View): Promise<void> {
    const reach = swipeShare * height;
    for (let left = px; Math.abs(left) >= 1; ) {
      const once = Math.max(-reach, Math.min(reach, left));
      let timestamp = Date.now() / 1000;
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number, laterMs: number) => {
        timestamp += laterMs / 1000;
        const touchPoints = type === 'touchEnd' ? [] : [{ x: width / 2, y: height / 2 + once / 2 - once * share }];
        return this.#session.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp });
      };
      await touch('touchStart', 0, 0);
      for (let move = 1; move <= moves; move += 1) await touch('touchMove', move / moves, 16);
      for (let rest = 0; rest < rests; rest += 1) await touch('touchMove', 1, 50);
      await touch('touchEnd', 1, 0);
      left -= once;
    }
  }
}
