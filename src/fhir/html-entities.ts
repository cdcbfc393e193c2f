/** Latin-1 characters from U+00A0 on that HTML 4 gives a name, in their order. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 ' +
  'acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml ' +
  'Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde ' +
  'Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ' +
  'ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide ' +
  'oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** The rest of what clinical text is likely to use: dashes, quotation marks, arrows, comparisons. */
const others: Readonly<Record<string, string>> = {
  ndash: '\u2013',
  mdash: '\u2014',
  lsquo: '\u2018',
  rsquo: '\u2019',
  ldquo: '\u201c',
  rdquo: '\u201d',
  bull: '\u2022',
  hellip: '\u2026',
  euro: '\u20ac',
  trade: '\u2122',
  larr: '\u2190',
  uarr: '\u2191',
  rarr: '\u2192',
  darr: '\u2193',
  ne: '\u2260',
  le: '\u2264',
  ge: '\u2265',
};

/** Entities that HTML 4 names beyond those of XML, and their characters. A narrative in JSON may use them. */
export const htmlEntities: Readonly<Record<string, string>> = {
  ...Object.fromEntries(latin1.split(' ').map((name, at) => [name, String.fromCharCode(0xa0 + at)])),
  ...others,
};
