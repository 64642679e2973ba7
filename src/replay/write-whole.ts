import { appendFile, rm, stat, truncate, writeFile } from 'node:fs/promises';

/** Writes a file; when it cannot be written whole (a full disk), nothing of it stays. */
export async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    await rm(file, { force: true }).catch(() => {});
    throw error;
  }
}

/** Adds a line to a file; when it cannot be added whole, the file stays as it was. */
export async function appendWhole(file: string, line: string): Promise<void> {
  const before = await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
  try {
    await appendFile(file, `${line}\n`);
  } catch (error) {
    await truncate(file, before).catch(() => {});
    throw error;
  }
}
