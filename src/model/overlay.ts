/**
 * Something that lies over the page and catches presses: a dialog, a banner, a bubble, with the veil that belongs to it. As the page
 * shows it; whether anybody asked for it is told later.
 */
export interface OverlayObservation {
  /** As a person would name it: `dialog "We value your privacy"`. */
  readonly subject: string;
  readonly role: string;
  /** What it says, cut short. */
  readonly text: string;
  /** What can be pressed in it, by name. */
  readonly controls: readonly string[];
  /** Ids and classes of it and around it, ids in it, titles and addresses of its frames: what its maker is known by. */
  readonly marks: string;
  readonly asks: { readonly email: boolean; readonly password: boolean };
  /** A link in it leads to a shop for apps. */
  readonly leadsToStore: boolean;
  /** The part of the viewport that it takes, 0 to 1, its veil included; and how much of that nobody can look through. */
  readonly share: number;
  readonly opaqueShare: number;
  /** Nothing else on the page can be used: a modal dialog of the browser's, or the rest is inert. */
  readonly isModal: boolean;
  /** It says that nothing else can be used (aria-modal), and the focus is in it. */
  readonly isTrap: boolean;
  /** What is expected, or to be acted on, and lies under it. */
  readonly covers: readonly string[];
  /** Something that is expected lies in it. */
  readonly holdsGoal: boolean;
  /** What is acted on now lies in it, or the focus does when keys are pressed. */
  readonly isActedIn: boolean;
  /** What was acted on names it as that which it opens (aria-controls, popovertarget, a link to it), or says that it opened something. */
  readonly isNamed: boolean;
}

/** What lay over the page just before an action's input, and when the action was over. */
export interface OverlaysObservation {
  readonly before: readonly OverlayObservation[];
  readonly after: readonly OverlayObservation[];
}

/** How an action meets what lies over the page: by its target, by keys where the focus is, or not at all. */
export type Contact = 'target' | 'focus' | 'none';
