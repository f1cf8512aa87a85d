// The words of the embed dialog. A further language is one more entry, as in messages.ts.

interface Texts {
  title: string;
  close: string;
  copy: string;
  copied: string;
  selected: string;
  own: string;
  link: string;
  linkHint: string;
  frame: string;
  frameHint: string;
  resize: string;
  element: string;
  elementHint: string;
  oembed: string;
  oembedHint: string;
}

const fr: Texts = {
  title: "Intégrer dans une page",
  close: "Fermer",
  copy: "Copier",
  copied: "Copié",
  selected: "Sélectionné : copiez avec le clavier",
  own: "Le code montre le corpus de départ : vos propres fichiers restent dans ce navigateur.",
  link: "Un lien",
  linkHint: "Il ouvre ce que vous voyez maintenant, avec vos filtres.",
  frame: "Un cadre",
  frameHint: "Pour tout site qui accepte un iframe. La hauteur donnée suffit sans le script ; avec lui, le cadre prend celle de son contenu.",
  resize: "ajuster la hauteur",
  element: "L’élément",
  elementHint: "Pour une page où vous pouvez placer un script : il prend la police et la largeur de la page.",
  oembed: "oEmbed",
  oembedHint: "À enregistrer en .json à côté de la page, qui l’annonce par <link rel=\"alternate\" type=\"application/json+oembed\" href=\"…\">.",
};

const en: Texts = {
  title: "Embed in a page",
  close: "Close",
  copy: "Copy",
  copied: "Copied",
  selected: "Selected: copy it with the keyboard",
  own: "The code shows the corpus of the start: your own files stay in this browser.",
  link: "A link",
  linkHint: "It opens what you see now, with your filters.",
  frame: "A frame",
  frameHint: "For any site that accepts an iframe. The height given is enough without the script; with it, the frame takes that of its content.",
  resize: "fit the height",
  element: "The element",
  elementHint: "For a page where you can place a script: it takes the page’s own font and width.",
  oembed: "oEmbed",
  oembedHint: 'To be saved as .json beside the page, which names it by <link rel="alternate" type="application/json+oembed" href="…">.',
};

export const texts: { fr: Texts; [language: string]: Texts | undefined } = { fr, en };
