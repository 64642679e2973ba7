import { plain } from '../plain.ts';
import { Conditions } from './conditions.tsx';
import { dateOf } from './date.ts';
import { Gates } from './gates.tsx';
import { Journey } from './journey.tsx';
import { Masthead } from './masthead.tsx';
import { Overview } from './overview.tsx';
import type { PageProps } from './page-props.ts';
import { PictureStore } from './picture-store.tsx';
import { picturesOf } from './pictures.ts';
import { style, styleHash } from './style.generated.ts';
import { ThreadStore } from './threads.tsx';

/** Nothing is fetched from anywhere and no script runs: only this style, and pictures that are in the page or beside it. */
const policy = `default-src 'none'; style-src '${styleHash}'; img-src data: 'self' file:; base-uri 'none'; form-action 'none'`;

/** The whole document: of one journey with everything about it; of several, all of them at a glance and then each. */
export function Page({ report, media }: PageProps) {
  const { journeys, gates } = report;
  const only = journeys.length === 1 ? journeys[0] : undefined;
  const title = only ? plain(only.journey.title, 120) : `${journeys.length} journeys`;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content={`Parcours ${plain(report.tool.version, 40)}`} />
        <title>{`${title} · fluidity report, ${dateOf(report.startedAt)}`}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <Masthead report={report} />
        <main>
          {only === undefined && <Overview report={report} />}
          {only === undefined && <Gates gates={gates} level={2} />}
          {journeys.map((journey, index) => (
            <Journey
              key={index}
              report={report}
              journey={journey}
              index={index}
              media={media}
              isOnly={only !== undefined}
            />
          ))}
          <Conditions report={report} media={media} />
        </main>
        <ThreadStore />
        <PictureStore journeys={journeys} files={picturesOf(report)} media={media} />
      </body>
    </html>
  );
}
