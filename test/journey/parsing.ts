import { type ParseOptions, parseJourney } from '../../src/journey/parse-journey.ts';
import type { Action, Journey } from '../../src/model/journey.ts';
import type { Problem } from '../../src/model/place.ts';

export interface Outcome {
  readonly journey?: Journey;
  readonly problems: readonly Problem[];
}

export function parse(text: string, options: Partial<ParseOptions> = {}): Outcome {
  const parsed = parseJourney(text, { file: 'journeys/kettle.yml', ...options });
  return 'journey' in parsed ? { journey: parsed.journey, problems: parsed.warnings } : parsed;
}

/** The journey of a text that has to be sound. */
export function journeyOf(text: string, options: Partial<ParseOptions> = {}): Journey {
  const { journey, problems } = parse(text, options);
  if (journey === undefined)
    throw new Error(problems.map((problem) => `${problem.place.line} ${problem.message}`).join('\n'));
  return journey;
}

/** A journey of one step, whose body begins on line 4, column 5. */
export function withStep(body: string): string {
  const lines = body.split('\n').map((line) => `    ${line}`);
  const expect = /^expect:/m.test(body) ? [] : ['    expect: text "Done"'];
  return ['journey: Buy', 'steps:', '  - step: One', ...lines, ...expect, ''].join('\n');
}

export function actionsOf(body: string): readonly Action[] {
  return journeyOf(withStep(body)).steps[0]?.actions ?? [];
}

/** Problems as `line:column message → hint`. */
export function told(text: string, options: Partial<ParseOptions> = {}): readonly string[] {
  return parse(text, options).problems.map(
    ({ place, message, hint }) => `${place.line}:${place.column} ${message}${hint === undefined ? '' : ` → ${hint}`}`,
  );
}

export const kettle = `# yaml-language-server: $schema=../schema/journey.schema.json
journey: Buy a kettle as a new customer
url: https://shop.example/          # where it starts
persona: desktop
timeout: 20s
own: ["*.shop.example"]
vars:
  email: ada+\${run}@example.org
secrets: [SHOP_PASSWORD]

whenever:
  - { see: dialog "Newsletter", click: button "No thanks" }

setup:
  - step: Sign in
    fill: { Password: "\${SHOP_PASSWORD}" }

steps:
  - step: See what the shop sells
    open: /
    expect: heading "Kettles"

  - step: Send the cookie banner away
    optional: true
    click: button "Refuse all"

  - step: Look for a steel kettle
    fill: { Search: steel kettle }
    press: Enter
    expect:
      - text "3 results"
      - url: /search*

  - step: Put the first one in the basket
    click: button "Add to basket" in article "Steel kettle 1.7 l"
    expect: status "1 item in your basket"

  - step: Say where it should go
    fill:
      Full name: Ada Lovelace
      Email: "\${email}"
      Postcode: 01000               # text stays text: 01000, not 1000
    choose: { Country: France }
    check: I accept the terms of sale
    click: button "Place the order"
    expect: heading "Thank you"

teardown:
  - step: Empty the basket
    click: button "Empty"
`;

export const everything = `{
  "$schema": "../schema/journey.schema.json",
  "journey": "Everything",
  "url": "https://shop.example",
  "whenever": [
    { "see": "dialog \\"News\\"", "click": "No thanks" },
    { "see": [{ "not": { "gone": "A" } }, "B"], "do": [{ "check": "C" }, { "press": "Escape" }] }
  ],
  "steps": [
    {
      "step": "All", "repeat": { "times": "3", "until": { "title": "B*" } }, "id": "all", "was": ["everything", "whole"], "note": "why", "optional": true, "irreversible": "true",
      "when": { "not": { "gone": "dialog \\"News\\"" } }, "timeout": "1.5m", "patience": "500ms", "scored": true,
      "do": [
        { "open": "/a" }, { "click": { "role": "button", "name": { "matches": "/add/i" }, "in": { "css": "main" }, "nth": 2 } },
        { "doubleClick": "A", "rightClick": "B", "hover": "C", "focus": "D", "type": "e", "clear": "F" },
        { "check": ["G", "H"], "uncheck": "I", "press": ["ArrowDown ×2", "Enter"], "scroll": { "by": -300 } },
        { "scroll": "top" }, { "scroll": "heading \\"J\\"" }, { "back": true }, { "forward": "true" }, { "reload": true },
        { "wait": "2s" }, { "wait": { "enabled": "button \\"K\\"" } }, { "choose": { "L": "M" } }, { "fill": { "N": 7 } }
      ],
      "expect": [
        { "url": { "matches": "/x/" } }, { "title": "O*" }, { "value": { "P": "q" } }, { "count": { "role row": 3 } },
        { "disabled": "R", "focused": "S" }, ["T", { "gone": "U" }]
      ]
    }
  ]
}`;
