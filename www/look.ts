// Where the reader looks: a passage of what is opened, or the places of a search. Both are fetched from the engine.

import { placeIn, placeName, type Selection, trail } from "./finding.js";
import type { Found } from "./hits.js";
import type { Session } from "./session.js";
import { ready, type State } from "./state.js";

/** How long a reader may pause between two letters of a search, in milliseconds. */
const PAUSE = 150;

/** Goes to a passage, and fetches its article where it is not the one already read; false where there is no such passage. */
export function look(session: Session, selection: Selection | undefined, at: string | undefined, by = 0): boolean {
  const corpus = ready(session.context);
  if (!corpus || !selection) return false;
  const findings = trail(corpus.shown, selection);
  const place = Math.min(Math.max(placeIn(findings, at, corpus.summary) + by, 0), findings.length - 1);
  const evidence = findings[place]?.evidence;
  // Rejected, or never there.
  if (!evidence) {
    session.act.close();
    return false;
  }
  const view = { ...session.state.view, selection, at: placeName(evidence, corpus.summary) };
  const { article: index } = evidence;
  const { article } = session.state;
  const known = article?.index === index && article.view;
  session.set({ view, ...(!known && { article: { index, view: undefined } }) });
  if (known) return true;
  const arrived = (view: NonNullable<State["article"]>["view"]) => {
    if (session.state.article?.index === index) session.set({ article: { index, view } });
  };
  session.act.article(index).then(arrived, () => arrived(null));
  return true;
}

const typing = new WeakMap<Session, ReturnType<typeof setTimeout>>();

/** Looks for the reader's words once they have stopped typing; only the last answer counts. */
export function search(session: Session): void {
  clearTimeout(typing.get(session));
  typing.set(session, setTimeout(() => void find(session), PAUSE));
}

/** Looks for them at once. */
export async function find(session: Session): Promise<void> {
  const { search } = session.state.view;
  const found: Found | undefined = search ? await session.client.request("search", { words: search }).catch(() => undefined) : undefined;
  if (session.state.view.search === search) session.set({ found: found && { search, found } });
}
