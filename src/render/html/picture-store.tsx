import type { JourneyReport } from '../../model/report.ts';
import { viewOf } from './pictures.ts';

interface PictureStoreProps {
  readonly journeys: readonly JourneyReport[];
  readonly files: readonly string[];
  readonly media: Readonly<Record<string, string>>;
}

/** Every picture once, at the end of the page: a step shows the end of the one before too, and no byte stands there twice. */
export function PictureStore({ journeys, files, media }: PictureStoreProps) {
  return (
    <svg class="store" width="0" height="0" aria-hidden="true">
      <defs>
        {files.map((file) => {
          const address = media[file];
          if (address === undefined) return null;
          const owner = ownerOf(journeys, file);
          return (
            owner && (
              <image
                key={file}
                id={pictureId(file)}
                href={address}
                {...viewOf(owner, file)}
                preserveAspectRatio="none"
              />
            )
          );
        })}
      </defs>
    </svg>
  );
}

/** Made of the file's name, which is the same in every report of the same journey. */
export function pictureId(file: string): string {
  return `picture-${file.replace(/[^\w.-]/g, '_')}`;
}

/** The journey that a picture belongs to knows what it shows. */
function ownerOf(journeys: readonly JourneyReport[], file: string): JourneyReport | undefined {
  return (
    journeys.find(({ pictures = [] }) => pictures.some((picture) => picture.file === file)) ??
    journeys.find(
      ({ steps, failure }) => failure?.screenshot === file || steps.some(({ screenshot }) => screenshot === file),
    )
  );
}
