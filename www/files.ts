// What a drop brings: files, and the files of folders.

import type { Mode } from "./protocol.js";

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

/** All files of a drop, folders opened; a folder's files in order of name. */
export async function droppedFiles({ dataTransfer }: DragEvent): Promise<File[]> {
  // Entries must be taken before the first await: the browser empties the drop after its event.
  const items = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === "file");
  const entries = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found = await Promise.all(entries.map(({ entry, file }) => (entry?.isDirectory ? within(entry) : file ? [file] : [])));
  return found.flat();
}

async function within(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const children: FileSystemEntry[] = [];
  // A reader gives at most a hundred entries a time.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) break;
    children.push(...batch);
  }
  children.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = await Promise.all(children.filter(({ name }) => !name.startsWith(".")).map(within));
  return found.flat();
}
