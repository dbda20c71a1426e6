// What html-validate asks of the built pages. Rules are off where Material's own markup breaks
// them harmlessly; each says why.
export default {
  root: true,
  extends: ["html-validate:standard"],
  rules: {
    "no-inline-style": "error",
    // How the templates are laid out is no concern of a reader's.
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    // Material's ids begin with underscores, which HTML allows.
    "valid-id": ["error", { relaxed: true }],
    // Keeps Firefox from restoring an open menu; checkboxes ignore it elsewhere.
    "valid-autocomplete": "off",
    // The table of contents stands twice, one of them hidden at any width: axe looks at what shows.
    "unique-landmark": "off",
    // Search, colours and the calculators answer while one types: there is nothing to submit.
    "wcag/h32": "off",
  },
};
