// What a reader can do, done.

import { html, render } from "lit-html";
import type { Embedded } from "./embed/code.js";
import { keep } from "./kept.js";
import { look, search } from "./look.js";
import { toAddress } from "./permalink.js";
import type { Session } from "./session.js";
import type { Actions } from "./state.js";

export function actions(session: Session): Actions {
  const { client, root, element } = session;
  return {
    view: (change) => {
      const narrows = "filters" in change || "search" in change;
      session.set({ view: { ...session.state.view, ...(narrows && { pages: {} }), ...change }, ...("panel" in change && { output: undefined }) });
      if ("search" in change) search(session);
      if ("selection" in change) look(session, change.selection, change.at);
    },
    set: (change) => session.set(change),
    open: (selection, at) => void look(session, selection, at),
    step: (by) => void look(session, session.state.view.selection, session.state.view.at, by),
    close: () => session.set({ ...session.intake.take(), view: { ...session.state.view, selection: undefined, at: undefined } }),
    article: (index) => client.request("article", { index }),
    read: (files, mode, unreadable = []) => {
      if (files.length + unreadable.length > 0) void session.intake.read(mode, false, () => Promise.resolve(files), unreadable);
    },
    correct: (patches) => {
      const corrected = session.intake.correct(patches);
      if (session.state.kept) session.act.keep(true);
      return corrected;
    },
    keep: (wanted) => session.set({ kept: keep(session.address("src") ?? "", wanted ? session.state.patches : undefined) }),
    cancel: () => {
      session.intake.stop();
      void client.request("cancel", {}).catch(() => {});
    },
    home: () => session.intake.home(),
    showFiles: () => {
      const input = root.querySelector<HTMLInputElement>(".choose input");
      input?.focus({ preventScroll: true });
      input?.closest("section")?.scrollIntoView({ block: "center" });
    },
    embed: async () => {
      try {
        const { show } = await import("./lazy/embed.js");
        show({ html, render }, root, embedded(session), session.language, !session.state.home);
      } catch (error) {
        session.set({ failure: { reason: "part", detail: String(error) } });
      }
    },
    dismiss: () => session.set({ problems: [], failure: undefined, left: 0 }),
    speak: (key) => element.setAttribute("lang", key),
  };
}

/** What the embed code is about. */
function embedded(session: Session): Embedded {
  const { element, state } = session;
  const set = (["lang", "view", "theme"] as const).flatMap((name) => (element.hasAttribute(name) ? [[name, element.getAttribute(name)]] : []));
  const src = session.address("src");
  return {
    page: session.address("embed-src") ?? element.baseURI,
    script: import.meta.url,
    title: document.title,
    attributes: { ...(src && { src }), ...Object.fromEntries(set) },
    link: location.href.replace(/#.*/, ""),
    name: session.link.name || "depeche",
    state: state.home ? toAddress(state.view) : "",
  };
}
