import { isActionWord } from '../../../src/journey/action-words.ts';
import { journeyJsonSchema } from '../../../src/journey/json-schema.ts';
import { asYaml, keyTable, type Schema } from './key-table.ts';
import { fenced, page } from './markdown.ts';

/** A whole journey for the head of the reference; a test reads it without a problem. */
export const exampleJourney = `# yaml-language-server: $schema=../schema/journey.schema.json
journey: Buy a kettle as a new customer
url: https://shop.example/
vars:
  email: ada+\${run}@example.org

steps:
  - step: See what the shop sells
    open: /
    expect: heading "Kettles"

  - step: Send the cookie banner away
    optional: true
    click: button "Refuse all"

  - step: Put the first one in the basket
    click: button "Add to basket" in article "Steel kettle 1.7 l"
    expect: status "1 item in your basket"

  - step: Say where it should go
    fill:
      Full name: Ada Lovelace
      Email: "\${email}"
      Postcode: 01000
    choose: { Country: France }
    check: I accept the terms of sale
    click: button "Place the order"
    irreversible: true
    expect: heading "Thank you"
`;

/** The whole journey language, from its schema. */
export function journeyReference(): string {
  const journey = journeyJsonSchema() as Schema;
  const { step, use, repeat, handler, condition, locator } = journey.definitions ?? {};
  const stepKeys = Object.entries(step?.properties ?? {});
  const locatorKeys = propertiesOf(locator);
  const ownConditions = Object.entries(propertiesOf(condition)).filter(([key]) => !(key in locatorKeys));
  return page(
    'The journey file',
    'A journey is YAML 1.2, and so may be JSON. `parcours check` reads it without a browser and tells every mistake with its line, its column, what was expected and the nearest right spelling.',
    fenced('yaml', exampleJourney),
    [
      '- Values are the text that stands in the file: `01000` stays `01000`.',
      '- Actions happen in the order in which they are written.',
      '- `${name}` is replaced by a variable, a secret, `${run}` (new in every replay; reports write the name in its place) or `${now}` (its start). `$${` is a literal `${`.',
      '- A step succeeds when its actions were possible for a person and its expectations hold. A step that fails ends the journey; only `teardown` is still travelled.',
    ].join('\n'),
    '## The journey',
    keyTable(Object.entries(journey.properties ?? {}), journey.required),
    '## A step',
    step?.description ?? '',
    keyTable(
      stepKeys.filter(([key]) => !isActionWord(key)),
      step?.required,
    ),
    '## Actions',
    keyTable(stepKeys.filter(([key]) => isActionWord(key))),
    '## Steps of another journey',
    `${use?.description ?? ''} \`setup\`, \`steps\` and \`teardown\` may hold them.`,
    fenced('yaml', exampleUse),
    keyTable(Object.entries(propertiesOf(use)), use?.required),
    usingAnother,
    '## Rounds',
    repeat?.description ?? '',
    examplesOf('repeat', step?.properties?.repeat),
    keyTable(Object.entries(propertiesOf(repeat))),
    rounds,
    '## What opens unasked',
    handler?.description ?? '',
    fenced('yaml', exampleWhenever),
    keyTable(
      Object.entries(propertiesOf(handler)).filter(([key]) => !isActionWord(key)),
      handler?.required,
    ),
    whenever,
    '## Before and after',
    beforeAndAfter,
    '## Conditions',
    `For \`expect\`, \`when\`, \`wait\`, \`see\` and \`until\`. ${condition?.description ?? ''}`,
    examplesOf('expect', condition),
    keyTable(ownConditions),
    '## Locators',
    `${locator?.description ?? ''} Only what a person could perceive counts as a match, and a locator must mean one thing.`,
    examplesOf('click', locator),
    'The same as an object:',
    keyTable(Object.entries(locatorKeys)),
  );
}

const exampleUse = `setup:
  - use: ../shared/sign-in.yml
    with: { email: "ada+\${run}@example.org" }
`;

const usingAnother = [
  '- The other file is a journey like any other, sound by itself: its mistakes are told with their own place, and where it is used.',
  '- The ids of its steps begin with the name of its file here: step `enter-email` of `sign-in.yml` is `sign-in-enter-email`. `id` replaces that beginning; it is needed when one file is used twice, and keeps ids as they were when a file is renamed.',
  '- A value of `with` may hold variables, secrets, `${run}` and `${now}` of the file that says it. `--var` replaces variables of the journey that is named on the command line only; hand them on with `with`.',
  '- Its secrets are needed from the environment, too. Its own `timeout` holds for its steps. Its paths are opened at the address of the journey that uses it.',
  '- A file is read only when it lies in the project: below the folder of the repository (`.git`); without one, below the nearest folder above with a `package.json` or a `parcours.config.yml`; without that, below its own folder. Links that lead out of it are not followed.',
].join('\n');

const rounds = [
  '- With `times` alone the step is taken so often. With `until` it ends as soon as that holds, also while the next round still waits for its target.',
  '- In the report every round stands by itself, as `iteration` 1, 2, … of the one step. Findings of several rounds that are alike are one. A round that only some runs took counts as skipped in the others.',
  '- The last round of a step without an `expect` waits for what stands under `until`. To have the other rounds timed, say in an `expect` what each of them brings.',
  '- An optional step, or one with a `when`, ends with the first round that is skipped.',
].join('\n');

const exampleWhenever = `whenever:
  - { see: dialog "Newsletter", click: button "No thanks" }
  - see: dialog "Cookies"
    do:
      - uncheck: Statistics
      - click: button "Save my choice"
`;

const whenever = [
  '- It is seen to before a target is acted on, and while a target or a goal is waited for, in every step, also of `setup` and `teardown`, once for each time it opens. That takes nothing from the timeout of the step.',
  '- The last action has to be rid of it: what is still there after 3 s is answered again, three times in all. What is not gone then, what opens more than five times in one step, and an action that cannot be done end the step, and are told with the place of the handler.',
  '- What goes away by itself before anything was done is left alone.',
  '- What is done stands in the report among the actions of the step, as `unasked`. Its effort counts; from the opening to the last input for it nobody is said to have waited, but for what kept it from being closed.',
  '- A press or keys that it caught at the very moment of its opening are made again.',
].join('\n');

const beforeAndAfter = [
  '- `setup` is replayed first. When a step of it fails, the journey is unmeasured (exit code 4), and nothing is said of the site.',
  '- `teardown` is replayed however the journey went: also after a blocked step, an ambiguous locator or a failed setup, and for at most 4 s after an interruption, then in a new tab at the same address. A step of it that fails is told, the next one is tried all the same, and the outcome stays what it was. It is left out when the first address did not answer, or Chrome ended.',
  '- `--until` ends the journey early; the teardown is replayed all the same.',
].join('\n');

/** The keys of a schema, or of the object among its choices. */
function propertiesOf(schema: Schema | undefined): Readonly<Record<string, Schema>> {
  return schema?.properties ?? schema?.anyOf?.find(({ properties }) => properties)?.properties ?? {};
}

function examplesOf(key: string, schema: Schema | undefined): string {
  return fenced('yaml', `${(schema?.examples ?? []).map((example) => asYaml(key, example)).join('\n')}\n`);
}
