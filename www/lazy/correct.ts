// Corrections in place: the forms under a finding and beside an article, and the list of what has been corrected. A chunk of its own:
// what the element has already is handed to it.

import css from "./styles/correct.css";

export const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

export { adding, begin, take } from "../correct/adding.js";
export { form } from "../correct/forms.js";
export { changes, panel } from "../correct/panel.js";
