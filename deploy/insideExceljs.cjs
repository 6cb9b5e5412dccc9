/**
 * exceljs is published for browsers as one script with its dependencies inside. Its source map names them, and a test holds this
 * list against it; which versions they are it does not say, so none is claimed. Licences are those that the registry states for
 * the versions that exceljs 4.4 can hold; where versions differ (sha.js, since 2.4.11), the fuller one.
 */
const MIT = [
  "@fast-csv/format", "@fast-csv/parse", "asn1.js", "base64-js", "bn.js", "brorand", "browser-pack", "browserify-aes", "browserify-cipher", "browserify-des",
  "browserify-rsa", "buffer", "buffer-xor", "cipher-base", "core-js", "core-util-is", "create-ecdh", "create-hash", "create-hmac", "crypto-browserify", "dayjs",
  "des.js", "diffie-hellman", "elliptic", "events", "evp_bytestokey", "fast-csv", "hash-base", "hash.js", "hmac-drbg", "isarray", "lodash.escaperegexp",
  "lodash.groupby", "lodash.isboolean", "lodash.isequal", "lodash.isfunction", "lodash.isnil", "lodash.isundefined", "lodash.uniq", "md5.js", "miller-rabin",
  "minimalistic-crypto-utils", "pbkdf2", "process", "process-nextick-args", "public-encrypt", "randombytes", "randomfill", "readable-stream",
  "regenerator-runtime", "ripemd160", "safe-buffer", "safer-buffer", "stream-browserify", "string_decoder", "timers-browserify", "util",
  "util-deprecate", "uuid", "xmlchars",
];
const ISC = ["browserify-sign", "inherits", "minimalistic-assert", "parse-asn1", "saxes"];

const INSIDE_EXCELJS = [
  ...MIT.map((name) => ({ name, licence: "MIT" })),
  ...ISC.map((name) => ({ name, licence: "ISC" })),
  { name: "ieee754", licence: "BSD-3-Clause" },
  { name: "sha.js", licence: "(MIT AND BSD-3-Clause)" },
  { name: "jszip", licence: "(MIT OR GPL-3.0-or-later)" },
].sort((a, b) => (a.name < b.name ? -1 : 1));

module.exports = { INSIDE_EXCELJS };
