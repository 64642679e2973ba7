import { z } from 'zod';
import { personaIds } from '../model/persona.ts';
import { actionWords } from './action-words.ts';
import { condition } from './schema-condition.ts';
import { repeat } from './schema-repeat.ts';
import { use } from './schema-use.ts';
import { duration, flag, group, oneOrMore, text } from './schema-values.ts';

type ActionShape = { [K in keyof typeof actionWords]: z.ZodOptional<(typeof actionWords)[K]['value']> };

const actionShape = Object.fromEntries(
  Object.entries(actionWords).map(([name, { value, description, examples }]) => [
    name,
    value.optional().meta({ description, examples: [...examples] }),
  ]),
) as ActionShape;

const actionGroup = group('action', 'an action, such as `click: button "Add"`', actionShape);

const actionList = z
  .array(actionGroup, { error: 'a list of actions' })
  .min(1)
  .optional()
  .meta({
    description: 'A list of actions, when one comes twice.',
    examples: [[{ click: 'Add' }, { click: 'Basket' }]],
  });

const stepShape = {
  step: text.meta({
    description: "The customer's intent, in the customer's words.",
    examples: ['Put the first kettle in the basket'],
  }),
  id: text.optional().meta({
    description: 'Stable name for comparing releases; default: made from the words of `step`.',
    examples: ['add-to-basket'],
  }),
  was: oneOrMore(text, 'an earlier id, or a list of them')
    .optional()
    .meta({
      description: 'Earlier ids of this step: carries findings and history over a rename.',
      examples: [['put-in-cart']],
    }),
  ...actionShape,
  do: actionList,
  expect: condition.optional().meta({
    description: 'What the customer expects to see when the step is done.',
    examples: ['heading "Thank you"', { url: '/search*' }],
  }),
  optional: flag
    .optional()
    .meta({ description: 'The step is skipped when its first target is not there.', examples: [true] }),
  when: condition
    .optional()
    .meta({ description: 'Only when it holds is the step taken.', examples: ['dialog "Newsletter"'] }),
  timeout: duration
    .optional()
    .meta({ description: 'The longest any one action or expectation of this step may take.', examples: ['60s'] }),
  patience: duration.optional().meta({
    description: 'How long an optional step waits for its first target; never charged. Default: 3s.',
    examples: ['5s'],
  }),
  repeat: repeat.optional().meta({
    description:
      'Takes the step in several rounds: so many, or until something holds. Each round is a step of its own in the report. A round that is skipped is the last.',
    examples: [{ times: 3 }, { until: 'text "Whistling enamel kettle 2 l"', times: 10 }],
  }),
  scored: flag.optional().meta({ description: 'Whether the step counts. Default: true.', examples: [false] }),
  irreversible: flag
    .optional()
    .meta({ description: 'Nothing is ever probed, nor pressed a second time, at or after it.', examples: [true] }),
  note: text
    .optional()
    .meta({ description: 'For whoever reads the file.', examples: ['The banner comes once a day.'] }),
};

const step = group('step', 'a step, which begins with `step:`', stepShape).meta({
  id: 'step',
  description: 'One intent of the customer: what is done, in the order written, and what is expected then.',
});

const handlerShape = {
  see: condition.meta({
    description: 'What opens: it counts as open for as long as this holds.',
    examples: ['dialog "Newsletter"'],
  }),
  ...actionShape,
  do: actionList,
};

const handler = group('handler', 'what opens and what is done then, `{ see: …, click: … }`', handlerShape).meta({
  id: 'handler',
  description: 'What may open at any time, and what the customer then does to be rid of it.',
});

const steps = z
  .array(z.union([step, use], { error: 'a step, which begins with `step:`' }), {
    error: 'a list of steps, each of which begins with `- step:`',
  })
  .min(1);

const journeyShape = {
  $schema: z.string().optional().meta({ description: 'Where this schema lies, for editors.' }),
  journey: text.meta({ description: 'What the customer is after.', examples: ['Buy a kettle as a new customer'] }),
  url: text
    .optional()
    .meta({ description: 'Where it starts; `--url` replaces its origin.', examples: ['https://shop.example/'] }),
  persona: z
    .enum(personaIds as readonly [string, ...string[]], { error: 'a persona' })
    .optional()
    .meta({ description: 'Who travels; `--persona` replaces it. Default: phone.', examples: ['phone'] }),
  timeout: duration
    .optional()
    .meta({ description: 'The longest any one action or expectation may take. Default: 30s.', examples: ['30s'] }),
  own: z
    .array(text, { error: 'a list of hosts, `["*.shop.example"]`' })
    .optional()
    .meta({
      description:
        "Hosts that are the site's own, beside the one it starts at; what others send and ask for is told as theirs. `*.shop.example` is that host and all below it, a `*` elsewhere is any part of a name, a port narrows it. Default: all hosts of the registrable domain it starts at.",
      examples: [['*.shop.example', 'images-*.cdn.example']],
    }),
  vars: z
    .record(z.string(), text, { error: 'names and their values' })
    .optional()
    .meta({
      description: 'Texts that stand as `${name}` below; `--var name=…` replaces one.',
      examples: [{ email: 'ada+${run}@example.org' }],
    }),
  secrets: z
    .array(text, { error: 'a list of names of environment variables' })
    .optional()
    .meta({
      description: 'Environment variables that stand as `${NAME}` below and are never shown.',
      examples: [['SHOP_PASSWORD']],
    }),
  setup: steps.optional().meta({
    description:
      'Steps replayed first, reported, never scored. When one of them fails, the journey is unmeasured: it could not be begun.',
  }),
  whenever: z
    .array(handler, { error: 'a list of what may open, `- { see: dialog "Newsletter", click: button "No thanks" }`' })
    .min(1)
    .optional()
    .meta({
      description:
        'What may open at any time, and what the customer then does: before a target is acted on, and while it or the goal is waited for. Not needed to be met.',
      examples: [[{ see: 'dialog "Newsletter"', click: 'button "No thanks"' }]],
    }),
  steps: steps.meta({ description: 'The journey itself.' }),
  teardown: steps.optional().meta({
    description:
      'Steps replayed at the end, however the journey went, never scored. One that fails is told, and changes nothing of the outcome.',
  }),
};

/** The written form of a journey: the one description from which type, validation, and editor schema come. */
export const journeySchema = group('journey', 'a journey', journeyShape);

/** A journey as a program would write it down. */
export type JourneyFile = z.input<typeof journeySchema>;

/** Keys by the level at which they stand. */
export const stepKeys: readonly string[] = Object.keys(stepShape);
export const handlerKeys: readonly string[] = Object.keys(handlerShape);
export const journeyKeys: readonly string[] = Object.keys(journeyShape);
