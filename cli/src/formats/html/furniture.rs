//! What stands on a page beside the article: navigation, comments, captions, advertisements.

use scraper::node::Element;

/// Elements that hold no article.
const ELEMENTS: &[&str] = &[
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "math",
    "iframe",
    "object",
    "embed",
    "video",
    "audio",
    "canvas",
    "nav",
    "aside",
    "footer",
    "form",
    "button",
    "select",
    "textarea",
    "input",
    "dialog",
    "menu",
    "figure",
    "figcaption",
    "head",
    "title",
    "h1",
];

/// Roles of elements that hold no article.
const ROLES: &[&str] =
    &["navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "tablist"];

/// Words of class names and ids of such elements, French and English.
const WORDS: &[&str] = &[
    "ad",
    "ads",
    "advert",
    "advertisement",
    "author",
    "auteur",
    "banner",
    "breadcrumb",
    "breadcrumbs",
    "byline",
    "caption",
    "comment",
    "comments",
    "commentaire",
    "commentaires",
    "consent",
    "cookie",
    "cookies",
    "credit",
    "credits",
    "disqus",
    "footer",
    "gdpr",
    "legend",
    "legende",
    "menu",
    "modal",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "outbrain",
    "pagination",
    "partage",
    "popup",
    "promo",
    "pub",
    "publicite",
    "recommended",
    "recommendations",
    "related",
    "share",
    "sharing",
    "sidebar",
    "signature",
    "social",
    "sponsor",
    "sponsored",
    "taboola",
    "tags",
    "toolbar",
];

/// Elements whose class names tell of the page as a whole, not of themselves.
const WHOLE: &[&str] = &["html", "body", "main", "article"];

/// Whether an element and all in it belongs to the page and not to the article. `within` tells whether it stands in an
/// `article` or `main`, whose own header holds the first lines.
pub fn is_furniture(element: &Element, within: bool) -> bool {
    let name = element.name();
    if WHOLE.contains(&name) {
        return false;
    }
    ELEMENTS.contains(&name)
        || name == "header" && !within
        || element.attr("hidden").is_some()
        || element.attr("aria-hidden") == Some("true")
        || element.attr("role").is_some_and(|role| ROLES.contains(&role))
        || [element.attr("class"), element.attr("id")].into_iter().flatten().any(tells)
}

/// Whether class names or an id say so. «no-sidebar», «has-comments» and «tag-radars» tell of something else.
fn tells(names: &str) -> bool {
    names.split_ascii_whitespace().any(|name| {
        let mut words = words(name);
        let first = words.next().unwrap_or_default();
        let other = ["no", "has", "with", "is", "without"].contains(&first.as_str());
        !other && (WORDS.contains(&first.as_str()) || words.any(|word| WORDS.contains(&word.as_str())))
    })
}

/// The words of `entry-footer`, `shareBar`, `post_tags`, in small letters.
fn words(name: &str) -> impl Iterator<Item = String> {
    let mut parts = vec![String::new()];
    let mut small = false;
    for c in name.chars() {
        if !c.is_ascii_alphabetic() || (c.is_ascii_uppercase() && small) {
            parts.push(String::new());
        }
        if let (true, Some(part)) = (c.is_ascii_alphabetic(), parts.last_mut()) {
            part.push(c.to_ascii_lowercase());
        }
        small = c.is_ascii_lowercase();
    }
    parts.into_iter().filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::tells;

    #[test]
    fn class_names_tell_what_stands_beside_the_article() {
        for names in ["comments-area", "entry-footer", "shareBar", "wp-caption", "x post_tags", "liste-Commentaires"] {
            assert!(tells(names), "{names}");
        }
        for names in ["", "post tag-radars", "has-sidebar", "no-comments", "article-body", "paywall", "adresse"] {
            assert!(!tells(names), "{names}");
        }
    }
}
