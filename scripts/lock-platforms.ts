/** What is read of package-lock.json: each installed package by its folder. */
export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** A package that another lists for some platform, and that the lock file does not have. */
export interface MissingPackage {
  readonly name: string;
  readonly version: string;
  readonly neededBy: string;
}

/**
 * Every optional package that is listed but not locked. Packages for one kind of machine are
 * listed so; where one is missing, `npm ci` stops on that kind of machine. npm leaves them out
 * without a word when the registry at hand does not have them.
 */
export function missingPackages({ packages }: LockFile): MissingPackage[] {
  return Object.entries(packages).flatMap(([neededBy, { optionalDependencies }]) =>
    Object.entries(optionalDependencies ?? {})
      .filter(([name]) => !isLocked(packages, neededBy, name))
      .map(([name, version]) => ({ name, version, neededBy })),
  );
}

/** As Node looks packages up: in the asking package's own folder, then in each one above. */
function isLocked(packages: LockFile["packages"], folder: string, name: string): boolean {
  const own = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
  if (own in packages) return true;
  return folder !== "" && isLocked(packages, folderAbove(folder), name);
}

const folderAbove = (folder: string): string =>
  folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")));
