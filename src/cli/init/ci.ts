/** What a CI file has to know of the site. */
export interface Site {
  readonly url: string;
  /** The line that starts it on the machine of the CI; null: it runs elsewhere. */
  readonly start: string | null;
}

/** The services that a file can be written for, each with where it looks for it. */
export const services = {
  github: { path: '.github/workflows/parcours.yml', text: githubWorkflow },
  gitlab: { path: '.gitlab-ci.yml', text: gitlabJob },
} as const;

export type Service = keyof typeof services;

const travel =
  'npx parcours run --out reports/ci --reporter terminal,junit=reports/ci/junit.xml,markdown=reports/ci/summary.md';

/** The site takes a while to start; nothing is measured before it answers. */
const answers = (url: string) =>
  `curl --silent --fail --output /dev/null --retry 60 --retry-delay 1 --retry-all-errors ${quoted(url)}`;

/** A workflow for GitHub: the result in the summary of the run, the report beside it. */
function githubWorkflow({ url, start }: Site): string {
  const startStep =
    start === null
      ? ''
      : `
      - name: Start the site
        run: |
          ${start} &
          ${answers(url)}
`;
  return `# Travels the journeys of customers on every change, and fails when one of them scores too low.
name: Journeys
on:
  pull_request:
  push:
    branches: [main]

jobs:
  journeys:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - uses: actions/setup-node@v6
        with:
          node-version: 24
      - run: npm ci
      - run: npx parcours doctor --install-browser
${startStep}
      - name: Travel the journeys
        run: ${travel}

      - name: Say how it went
        if: always()
        run: test ! -f reports/ci/summary.md || cat reports/ci/summary.md >> "$GITHUB_STEP_SUMMARY"
      - uses: actions/upload-artifact@v5
        if: always()
        with:
          name: journeys
          path: reports/ci
`;
}

/** A job for GitLab: steps as test cases in the merge request, the report as its artifact. */
function gitlabJob({ url, start }: Site): string {
  const startLines = start === null ? '' : `    - ${start} &\n    - ${answers(url)}\n`;
  return `# Travels the journeys of customers on every change, and fails when one of them scores too low.
journeys:
  image: node:24
  script:
    - npm ci
    - npx parcours doctor --install-browser
${startLines}    - ${travel}
  artifacts:
    when: always
    expose_as: Journeys
    paths:
      - reports/ci/
    reports:
      junit: reports/ci/junit.xml
`;
}

/** For a shell, and for YAML around it. */
function quoted(text: string): string {
  return /^[\w:/.@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
