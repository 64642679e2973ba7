/** Why a file or a folder cannot be written, as the end of a sentence: what the system's code means, or else its own words. */
export function whyNotWritten(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return excuses[String(code)] ?? String(message);
}

const excuses: Readonly<Record<string, string>> = {
  EEXIST: 'there is a file of that name',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a file is in the way',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'it is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EFBIG: 'no file may be so large',
  ENOENT: 'nothing can be made there',
  ELOOP: 'a link on the way leads back to itself',
  ENAMETOOLONG: 'the name is too long',
};
