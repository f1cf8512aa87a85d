// What a file gives the core: articles as JSON has them.

export interface Given {
  id: string;
  title: string | null;
  /** However it is written: the core reads it. */
  date: string | null;
  source: string | null;
  url: string | null;
  text: string;
}

/** What a file holds instead of what was expected; its message is for those who want to know more. */
export class Unreadable extends Error {
  constructor(name: string, expected: string, found: string) {
    super(`${name}: expected ${expected}, found ${found}`);
  }
}

/** The last part of a path. */
export function fileOf(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

/** The last part of a path, without its extension and the `.gz` of a compressed file: the id of an article that has no other. */
export function stem(name: string): string {
  return fileOf(name).replace(/(.)(\.gz)+$/is, "$1").replace(/(.)\.[^.]*$/s, "$1");
}

export function extension(name: string): string {
  return /\.([^.]*)$/.exec(fileOf(name))?.[1]?.toLowerCase() ?? "";
}
