import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Makes a folder hold exactly the given files. They are written beside it first and swapped in by two renames,
 * so that a reader, or a run that is cut off, never sees half of them.
 */
export function replaceFolder(folder: string, texts: ReadonlyMap<string, string>): void {
  mkdirSync(dirname(folder), { recursive: true });
  const temporary = mkdtempSync(join(dirname(folder), `.${basename(folder)}-new-`));
  const old = `${temporary}-old`;
  try {
    // A temporary folder is private; what is served must be readable.
    chmodSync(temporary, 0o755);
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(temporary, path)), { recursive: true });
      writeFileSync(join(temporary, path), text);
    }
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(temporary, folder);
  } finally {
    // A failure between the two renames: the old files come back.
    if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
    rmSync(temporary, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/** How the folder differs from the given files, one line per file; empty when it holds exactly them. */
export function compareFolder(folder: string, texts: ReadonlyMap<string, string>): string[] {
  const standing = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/'),
        )
    : [];
  const changed = [...texts].flatMap(([path, text]) => {
    if (!standing.includes(path)) return [`${path} is missing`];
    return readFileSync(join(folder, path), 'utf8') === text ? [] : [`${path} differs`];
  });
  const extra = standing.filter((path) => !texts.has(path)).map((path) => `${path} is not of the pipeline`);
  return [...changed, ...extra].sort();
}
