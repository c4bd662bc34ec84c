/** The files of one pack, by their path inside its folder. Reading them from disk is the pack reader's work. */
export interface PackFiles {
  /** The folder as messages show it, such as `law/us-ca`. */
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
}

export const isProvisionFile = (path: string): boolean => /^[^/]+\.ya?ml$/.test(path) && path !== 'pack.yaml';

export const provisionName = (path: string): string => path.replace(/\.ya?ml$/, '');

/** A description of one form or paper, in the folder `forms` of a pack. */
export const isFormFile = (path: string): boolean => /^forms\/[^/]+\.ya?ml$/.test(path);
