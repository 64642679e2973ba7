/** Tells a step from all others of a run or report: its id; of a round of a repeated step, with the round's number behind a dot, which no id has. */
export function stepKey({ id, iteration }: { readonly id: string; readonly iteration?: number | undefined }): string {
  return iteration === undefined ? id : `${id}.${iteration}`;
}
