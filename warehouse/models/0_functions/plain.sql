-- Names are compared in one width and without white space; brackets then have one form, too.
(x) -> replaceRegexpAll(normalizeUTF8NFKC(x), '\\s', '')
