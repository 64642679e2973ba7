import type { ActionMeasures } from '../model/action-measures.ts';

/** What the customer did, to follow "after": `pressing button "Search"`, `opening /`, `going back`. */
export function acting(action: ActionMeasures): string {
  const doing = deeds[action.kind] ?? action.kind;
  if (intransitive.has(action.kind)) return doing;
  const object = action.kind === 'scroll' ? objectOf(action) : (action.target?.subject ?? objectOf(action));
  return `${doing} ${object}`.trim();
}

const deeds: Readonly<Record<string, string>> = {
  open: 'opening',
  click: 'pressing',
  doubleClick: 'double-clicking',
  rightClick: 'right-clicking',
  hover: 'pointing at',
  focus: 'going to',
  clear: 'emptying',
  check: 'ticking',
  uncheck: 'unticking',
  fill: 'filling in',
  choose: 'choosing in',
  type: 'typing',
  press: 'pressing',
  scroll: 'scrolling',
  back: 'going back',
  forward: 'going forward',
  reload: 'reloading the page',
  await: 'waiting for',
};

/** Typed text stays out: it names nothing, and may be long. */
const intransitive = new Set(['back', 'forward', 'reload', 'type']);

/** The source of an action less its verb: `/` of `open: /`. */
function objectOf({ kind, source }: ActionMeasures): string {
  return source.startsWith(kind) ? source.slice(kind.length).replace(/^\s*:?\s*/, '') : source;
}
