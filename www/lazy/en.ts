// The page's English, downloaded when a page or a reader asks for it.

export { en } from "../messages/en.js";
