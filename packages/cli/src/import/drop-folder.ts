import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join, parse } from 'node:path';
import { CommandError, EXIT } from '../exit-codes.ts';

/** A folder into which files are dropped, and what stands below it. */
export interface DropFolder {
  readonly root: string;
  readonly working: string;
  readonly done: string;
  readonly rejected: string;
}

/** Names that somebody is still writing, or that are no records. */
const NOT_TAKEN = /^\.|\.(part|tmp|partial|crdownload|filepart)$|^~\$|\.state\.json(\.new)?$/i;

/** Opens a drop folder and makes the three folders below it. */
export const openDropFolder = (root: string): DropFolder => {
  if (!existsSync(root) || !statSync(root).isDirectory())
    throw new CommandError(
      `${root}: there is no such folder; make it, and let the jail's system write there`,
      EXIT.noInput,
    );
  const folder = { root, working: join(root, 'working'), done: join(root, 'done'), rejected: join(root, 'rejected') };
  for (const one of [folder.working, folder.done, folder.rejected]) mkdirSync(one, { recursive: true, mode: 0o700 });
  return folder;
};

/** How a file looked at one moment: as long as it changes, it is still being written. */
export type Looks = ReadonlyMap<string, string>;

export const lookAt = ({ root }: DropFolder): Looks =>
  new Map(
    filesIn(root).map((name) => {
      const { size, mtimeMs } = statSync(join(root, name));
      return [name, `${size} ${mtimeMs}`];
    }),
  );

/** Files that look as they did before and hold something, in the order of their names. */
export const settled = (before: Looks, now: Looks): readonly string[] =>
  [...now]
    .filter(([name, look]) => before.get(name) === look && !look.startsWith('0 '))
    .map(([name]) => name)
    .toSorted();

/** Files that a run before this one began: they come first. */
export const begun = ({ working }: DropFolder): readonly string[] => filesIn(working).toSorted();

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_TAKEN.test(entry.name))
    .map(({ name }) => name);

/** Moves a file under its name, or under a name with a number where one of that name is there already; returns where to. */
export const moveInto = (folder: string, from: string): string => {
  const { name, ext } = parse(from);
  for (let number = 1; ; number++) {
    const to = join(folder, number === 1 ? `${name}${ext}` : `${name}-${number}${ext}`);
    if (existsSync(to)) continue;
    renameSync(from, to);
    return to;
  }
};
