// What stands on a page beside the article: navigation, comments, captions, advertisements. The lists are those of the command line
// (cli/src/formats/html/furniture.rs); the files of tests/formats hold both to the same articles.

/** Elements that hold no article. */
const ELEMENTS = (
  "script style noscript template svg math iframe object embed video audio canvas nav aside footer form button select textarea input dialog menu figure " +
  "figcaption head title h1"
).split(" ");

/** Roles of elements that hold no article. */
const ROLES = "navigation banner contentinfo complementary search dialog alertdialog menu tablist".split(" ");

/** Words of class names and ids of such elements, French and English. */
const WORDS = (
  "ad ads advert advertisement author auteur banner breadcrumb breadcrumbs byline caption comment comments commentaire commentaires consent cookie " +
  "cookies credit credits disqus footer gdpr legend legende menu modal nav navbar navigation newsletter outbrain pagination partage popup promo pub " +
  "publicite recommended recommendations related share sharing sidebar signature social sponsor sponsored taboola tags toolbar"
).split(" ");

/** Elements whose class names tell of the page as a whole, not of themselves. */
const WHOLE = ["html", "body", "main", "article"];

/** First words of class names that tell of something else: «no-sidebar», «has-comments». */
const OTHERS = ["no", "has", "with", "is", "without"];

/** Whether an element and all in it belongs to the page and not to the article; `within` an `article` or `main`, a header holds the first lines. */
export function isFurniture(element: Element, within: boolean): boolean {
  const name = element.localName;
  if (WHOLE.includes(name)) return false;
  return (
    ELEMENTS.includes(name) ||
    (name === "header" && !within) ||
    element.hasAttribute("hidden") ||
    element.getAttribute("aria-hidden") === "true" ||
    ROLES.includes(element.getAttribute("role") ?? "") ||
    [element.getAttribute("class"), element.getAttribute("id")].some((names) => names !== null && tells(names))
  );
}

/** Whether class names or an id say so; «tag-radars» tells of something else. */
function tells(names: string): boolean {
  return names.split(/[\t\n\f\r ]+/).some((name) => {
    // `entry-footer`, `shareBar`, `post_tags`.
    const [first = "", ...more] = name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z]+/).filter(Boolean);
    return !OTHERS.includes(first) && [first, ...more].some((word) => WORDS.includes(word));
  });
}
