// What a drop brings: files, and the files of folders; and which of them have to be opened before the core reads them.

import { type Mode, type Problem, Refusal } from "./protocol.js";
import { trusted } from "./trusted.js";

/** Kinds that a browser reads by its own means. */
const FOREIGN = /\.(x?html?|rss|atom|xml|rdf|gz|zip)$/i;

/** Files as the core reads them, and what could not be made such. */
export async function opened(files: File[], signal: AbortSignal): Promise<{ files: File[]; problems: Problem[] }> {
  if (!files.some(({ name }) => FOREIGN.test(name))) return { files, problems: [] };
  const { open } = await import("./lazy/formats.js").catch((error: unknown) => {
    throw new Refusal({ reason: "part", detail: String(error) });
  });
  return open(files, (markup, type) => new DOMParser().parseFromString(trusted().createHTML(markup), type), signal);
}

export function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}

/** The mode of the zone that the files fell on, if they fell on one. */
export function dropMode(event: DragEvent): Mode | undefined {
  for (const target of event.composedPath()) {
    const mode = target instanceof HTMLElement ? target.dataset["mode"] : undefined;
    if (mode === "replace" || mode === "join") return mode;
  }
  return undefined;
}

export interface Dropped {
  files: File[];
  /** Names of what the browser lists but cannot open. */
  unreadable: string[];
}

/** All files of a drop, folders opened; a folder's files in order of name, hidden ones left out. */
export async function droppedFiles({ dataTransfer }: DragEvent): Promise<Dropped> {
  // Entries must be taken before the first await: the browser empties the drop after its event.
  const items = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === "file");
  const entries = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found: Dropped = { files: [], unreadable: [] };
  for (const { entry, file } of entries) {
    if (entry?.isDirectory) await collect(entry as FileSystemDirectoryEntry, found);
    else if (file) found.files.push(file);
  }
  return found;
}

async function collect(folder: FileSystemDirectoryEntry, found: Dropped): Promise<void> {
  const entries = await children(folder).catch(() => found.unreadable.push(folder.name));
  for (const entry of Array.isArray(entries) ? entries : []) {
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory) await collect(entry as FileSystemDirectoryEntry, found);
    else {
      const opened = new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
      await opened.then((file) => found.files.push(file)).catch(() => found.unreadable.push(entry.name));
    }
  }
}

async function children(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // A reader gives at most a hundred entries a time, and in the end none.
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...batch);
  }
}
