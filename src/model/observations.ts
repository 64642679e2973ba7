import type { ArrivalObservation } from './arrival.ts';
import type { LabelSource } from './field.ts';
import type { Journey } from './journey.ts';
import type { LighthousePass } from './lighthouse.ts';
import type { OverlaysObservation } from './overlay.ts';
import type { PersonaId } from './persona.ts';
import type { Place } from './place.ts';

/**
 * Everything that was seen while one persona travelled one journey, unjudged. All moments (`…At`) are milliseconds
 * since the start of their run, on one clock across documents; all lengths are CSS pixels.
 */
export interface Observations {
  readonly journey: Journey;
  readonly persona: PersonaId;
  /** The address at which the travel started. */
  readonly url: string;
  /** The audit first, then the timing runs. */
  readonly runs: readonly Run[];
  /** Absent: it was not asked for, or no run came so far that it would have been of use. */
  readonly lighthouse?: LighthousePass;
  /** How many timing runs were asked for; absent: as many as there are. */
  readonly asked?: number;
}

/** The journey travelled once, in a profile of its own. */
export interface Run {
  /**
   * A timing run measures time and carries only the light agent; an audit inspects every state, unthrottled; in a pass for
   * Lighthouse nothing is measured but by Lighthouse.
   */
  readonly pass: 'timing' | 'audit' | 'lighthouse';
  /** Counted from 1 within its pass. */
  readonly index: number;
  readonly outcome: 'completed' | 'blocked' | 'unmeasured';
  readonly failure?: Failure;
  /** What stood for `${run}` and `${now}`; everywhere else they are written so. */
  readonly filled?: { readonly run: string; readonly now: string };
  readonly steps: readonly StepObservation[];
  /** In the order taken; an audit takes them of every state, a timing run only of its failure. */
  readonly pictures?: readonly Picture[];
}

/** Where something stands in a picture. */
export interface Spot {
  /** As a person names it. */
  readonly subject: string;
  readonly box: Box;
}

/** A picture of what the persona saw. */
export interface Picture {
  /** Path relative to the report. */
  readonly file: string;
  /** What it shows of the viewport: a box that lies in this one lies in the picture. */
  readonly view: Box;
}

/** Why a run ended early. */
export interface Failure {
  /**
   * - `blocked`: the site did not let the customer go on, or the journey is out of date
   * - `ambiguous`: a locator meant several things
   * - `setup`: a step of the setup failed, so that the journey could not be begun
   * - `unreachable`: the first address gave no HTTP answer
   * - `tool`: the browser or Parcours itself failed
   * - `interrupted`: the person stopped it
   */
  readonly kind: 'blocked' | 'ambiguous' | 'setup' | 'unreachable' | 'tool' | 'interrupted';
  readonly step?: string;
  readonly at?: Place;
  /** What happened, in one sentence without the place. */
  readonly message: string;
  /** Names on the page nearest to what was looked for, or the rivals with a locator for each. */
  readonly nearest: readonly string[];
  /** Path of a picture of that moment, relative to the report. */
  readonly screenshot?: string;
}

export interface StepObservation {
  readonly id: string;
  /** Which round of a step that is repeated, counted from 1; absent: it is not, or no round of it was taken. */
  readonly iteration?: number;
  readonly outcome: 'completed' | 'failed' | 'skipped' | 'unreached';
  readonly reason?: string;
  readonly actions: readonly ActionObservation[];
  /** At the end of the step. */
  readonly url: string;
  readonly title: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly requests: readonly RequestObservation[];
  readonly shifts: readonly ShiftObservation[];
  readonly errors: readonly ErrorObservation[];
  /** Of the state in which the step ended; audit pass only. */
  readonly state?: StateObservation;
  /** Path relative to the report; audit pass only. */
  readonly screenshot?: string;
  /** What the step expects, as far as it is in view in the screenshot. */
  readonly awaited?: readonly Spot[];
}

/** One act of the customer and what came of it. */
export interface ActionObservation {
  readonly kind: string;
  readonly source: string;
  /** What it points at, as a person names it; absent when it points at nothing (open, press, back …). */
  readonly subject?: string;
  /** A close look at it; audit pass only. */
  readonly target?: TargetObservation;
  /** What was expected of it, as the journey has it; empty: it was done for the sake of the next target. */
  readonly goal: string;
  /** Moment of the last trusted input event of the action as the page saw it, or of the navigation's start; null: no input was seen. */
  readonly inputAt: number | null;
  /** True: done by a handler of `whenever`, for something that opened unasked. */
  readonly unasked?: true;
  /** Of such an action: when that which opened was first seen. */
  readonly openedAt?: number;
  /** True: it stood as wanted already, and nothing had to be pressed. */
  readonly needless?: true;
  /** How many times it was pressed: 2 when the first press did nothing at all and a person would press again. */
  readonly presses: number;
  /** What barred the way to the target, from the previous input on, in order, without overlaps. */
  readonly ledger: readonly LedgerEntry[];
  /** From when on the target could have been acted on; null: it was free whenever it was looked at, or the action points at nothing. */
  readonly actionableAt: number | null;
  /** The first frame in which the goal held and went on holding; of a pause, its end; null: nothing was expected yet, or it was not reached. */
  readonly goalReadyAt: number | null;
  /** The goal held already at the input: then it counts from the last content that the action caused. */
  readonly heldBefore: boolean;
  /** First visible feedback, as a moment; null: nothing visible was seen before the goal was ready. */
  readonly feedbackAt: number | null;
  /** The last that could be seen to come of it until things had settled, as a moment; absent: nothing was seen. */
  readonly lastContentAt?: number;
  /** Event Timing of the slowest interaction of the action, in ms; null: no entry came (see `unmeasured`). */
  readonly interaction: InteractionObservation | null;
  /** Why the response of this action could not be timed; absent when it could. */
  readonly unmeasured?: string;
  /** A new document, when the action led to one. */
  readonly load?: LoadObservation;
  /** The action changed the address without a new document. */
  readonly softNavigation: boolean;
  /** Signs that something came of it. All zero or false: nothing did. */
  readonly effects: EffectObservation;
  /** Where it left the customer; absent: nobody looked, as in a pause. */
  readonly arrival?: ArrivalObservation;
  /** Tabs that it opened; absent: none, or their addresses were not known. */
  readonly newTabs?: readonly { readonly url: string; readonly thirdParty: boolean }[];
  /** What lay over the page before and after it; absent: nobody looked, as in a pause. */
  readonly overlays?: OverlaysObservation;
  /** Tasks that kept the main thread for 50 ms or more. */
  readonly longTasks: readonly { readonly startAt: number; readonly ms: number; readonly subject: string }[];
  readonly keyCount: number;
  /** Of what was typed into a field, never what it was; audit pass only, and only when something was filled in. */
  readonly typed?: TypedObservation;
  /**
   * How far the target lay beyond what the customer had in view; 0: it was in view. Counted from where the customer stood before the
   * scrolls that the journey asks for right before this action.
   */
  readonly scrolledPx: number;
  /** The target could not be seen before the action that came before, in the same document: what that one opened. */
  readonly disclosed?: Disclosure;
  /** How the target moved by itself after it could have been acted on; absent: nothing watched it, or it stayed where it was. */
  readonly moves?: readonly MoveObservation[];
}

/**
 * - `menu`: a menu or another part of the navigation
 * - `part`: a part of the page that was closed
 * - `other`: something else: a dialog, the answer to a request, the next part of a form
 */
export type Disclosure = 'menu' | 'part' | 'other';

/** A target that could be acted on went elsewhere, so far that a press at its old middle would miss it. */
export interface MoveObservation {
  /** From when on it could have been acted on: since it was first seen, or since the last input. */
  readonly sinceAt: number;
  /** The last frame in its old place, and the first in its new one. */
  readonly fromAt: number;
  readonly toAt: number;
  readonly px: number;
  /** What came to lie under its old middle and would take the press; null: nothing. */
  readonly under: string | null;
}

/** A stretch of time in which the target could not be acted on, and what was in the way. */
export interface LedgerEntry {
  readonly cause: 'absent' | 'invisible' | 'moving' | 'scrolling' | 'covered' | 'disabled' | 'off-screen';
  /** What covered it, or what is disabled, as a person would name it. */
  readonly subject: string;
  readonly fromAt: number;
  readonly toAt: number;
}

/** A target as it stood when it was acted on. */
export interface TargetObservation {
  /** As a person would name it: `button "Add to basket"`. */
  readonly subject: string;
  readonly role: string;
  /** Accessible name; empty: none. */
  readonly name: string;
  readonly tag: string;
  readonly box: Box;
  /** Path of the picture in which it stands in its box; audit pass only. */
  readonly picture?: string;
  /** Words a person reads to recognise it. */
  readonly words: number;
  /** Things looked at before it is found, itself included: see `choice`. */
  readonly inspected: number;
  /** Where it had to be found among others; absent: no audit looked. */
  readonly choice?: ChoiceObservation;
  /** Others of the same role and name, whose press would do something else; absent: there are none, or no audit looked. */
  readonly rivals?: RivalsObservation;
  /** The nearest other targets, whose press would do something else. */
  readonly neighbours: readonly NeighbourObservation[];
  /** True for a link inside a sentence: its size is the text's. */
  readonly inline: boolean;
  /** What it says of itself as a form field; absent: it is none. */
  readonly field?: FieldObservation;
  /** axe-core's violations on the target and its label at that moment; audit pass only. */
  readonly violations?: readonly ViolationObservation[];
}

/** Another target near one that is used. */
export interface NeighbourObservation {
  readonly subject: string;
  /** What of it takes a press. */
  readonly box: Box;
  /** What a press of it begins: another document (`link`), something in the page (`button`), or the entering of a field. */
  readonly kind: 'link' | 'button' | 'field';
  /** True for a link inside a sentence. */
  readonly inline: boolean;
}

/** What a form field says of itself, in its markup and around it; never what stands in it. */
export interface FieldObservation {
  /** As the browser takes it: the type of an input, `select`, `textarea`, `editable`, or the role of a field made of something else. */
  readonly type: string;
  readonly label: { readonly text: string; readonly from: LabelSource };
  /** Attributes as they are written; empty: none. */
  readonly placeholder: string;
  readonly name: string;
  readonly id: string;
  /** The legend or heading under which it stands; empty: none. */
  readonly group: string;
  /** As written; null: not there. The form's holds for fields that have none. */
  readonly autocomplete: string | null;
  readonly formAutocomplete: string | null;
  readonly inputmode: string | null;
  readonly autocapitalize: string | null;
  /** The language of that part of the page, such as `fr-CA`; empty: not said. */
  readonly lang: string;
}

/** Of what was typed: how much, and whether digits alone; null: it holds something secret, of which no more is said. */
export interface TypedObservation {
  readonly characters: number;
  readonly digitsOnly: boolean | null;
}

/** What a person looks through to find a target. A part of the page that is passed over as a whole (a menu, a card, a row) counts as one. */
export interface ChoiceObservation {
  /** Of the part of the page in which most was passed over: its name, how much was passed over in it, and how much there is to choose from. */
  readonly place: string;
  readonly passed: number;
  readonly options: number;
}

/** What bears the same role and name as a target. */
export interface RivalsObservation {
  readonly count: number;
  /** How many of them are in view with it, or in the same list or table. */
  readonly near: number;
  /** The journey had to say which one is meant. */
  readonly leftOut: boolean;
  /** How many of those near are not told apart from it by other words beside them. */
  readonly alike: number;
  /** What stands beside the target itself; empty: nothing. */
  readonly beside: string;
  /** What they stand in together. */
  readonly place: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Event Timing, folded to one interaction; durations come in steps of 8 ms. */
export interface InteractionObservation {
  readonly type: string;
  readonly durationMs: number;
  readonly inputDelayMs: number;
  readonly processingMs: number;
  readonly presentationMs: number;
}

/** The load of one document. Null where the browser gave no entry. */
export interface LoadObservation {
  readonly url: string;
  readonly status: number | null;
  readonly startAt: number;
  /** First byte of the document as the network saw it, latency included. */
  readonly firstByteAt: number | null;
  readonly firstPaintAt: number | null;
  readonly firstContentfulPaintAt: number | null;
  readonly largestContentfulPaintAt: number | null;
  readonly largestContentfulElement: string | null;
}

export interface EffectObservation {
  /** Changes of the document that were not going on before the action. */
  readonly mutations: number;
  readonly requests: number;
  /** A new document, or a new address in the same one. */
  readonly navigations: number;
  /** Content painted because of the input. */
  readonly paints: number;
  /** Focus went to another field, a value or a checked state changed, something scrolled, opened, played, or was selected. */
  readonly reactions: readonly string[];
}

export interface RequestObservation {
  /** Query values are left out. */
  readonly url: string;
  readonly method: string;
  readonly type: string;
  readonly startAt: number;
  /** When its answer began to come; absent: it did not. */
  readonly answeredAt?: number;
  /** Null: still under way when the step ended. */
  readonly endAt: number | null;
  /** Null: no answer. */
  readonly status: number | null;
  readonly bytes: number;
  /** Why it failed, in the browser's words; absent also when the page or a navigation called it off. */
  readonly failed?: string;
  readonly thirdParty: boolean;
  /** It asked for the page itself, not for a part of it. */
  readonly document?: true;
  /** The page asks for it while nobody acts, too. */
  readonly byItself?: true;
}

/** A layout shift, from the browser. */
export interface ShiftObservation {
  readonly at: number;
  readonly value: number;
  /** It came within 500 ms of an input. */
  readonly recentInput: boolean;
  /** It moved what had just been pressed, as the opening of something under the finger does not. */
  readonly movedPressed: boolean;
  /** It moved the target of the next action after that could be acted on. */
  readonly movedNextTarget: boolean;
  readonly sources: readonly { readonly subject: string; readonly before: Box; readonly after: Box }[];
}

export interface ErrorObservation {
  readonly at: number;
  /** An exception that nothing caught, a rejected promise that nobody answered for among them; or a line in the console. */
  readonly kind: 'exception' | 'console';
  readonly message: string;
  /** Address of the script that threw it, less its query, and the line; absent when that is not known. */
  readonly place?: string;
  /** The script is another site's. */
  readonly thirdParty?: true;
  /** It is thrown while nobody acts, too. */
  readonly byItself?: true;
}

/** What an audit saw of one state of the page. */
export interface StateObservation {
  readonly violations: readonly ViolationObservation[];
  /** What decides whether two fingers can magnify the page; absent: nobody looked. */
  readonly zoom?: ZoomObservation;
}

export interface ZoomObservation {
  /** Content of the viewport meta element that counts, the last; null: there is none. */
  readonly viewport: string | null;
  /** Computed `touch-action` of the root and of the body. */
  readonly touchAction: readonly string[];
}

/** One rule of axe-core that a state breaks. */
export interface ViolationObservation {
  readonly id: string;
  readonly impact: 'critical' | 'serious' | 'moderate' | 'minor';
  readonly help: string;
  readonly helpUrl: string;
  readonly nodes: readonly {
    /** As a person would name it. */
    readonly subject: string;
    readonly selector: string;
    /** Where it stands in the picture of this state; absent when it is not in view. */
    readonly box?: Box;
    /** Contrast found and demanded, for colour contrast only. */
    readonly contrast?: {
      readonly ratio: number;
      readonly wanted: number;
      readonly foreground: string;
      readonly background: string;
    };
  }[];
}
