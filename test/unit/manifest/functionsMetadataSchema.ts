/**
 * JSON schema of the custom functions metadata file, written after Microsoft's reference
 * (learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json and …/custom-functions-naming).
 * Unknown properties are errors: Excel ignores a misspelt option without a word.
 */
const flag = { type: "boolean" };
const kind = { enum: ["boolean", "number", "string", "any"] };
const dimensionality = { enum: ["scalar", "matrix"] };
const words = { type: "string", minLength: 1 };

export const functionsMetadataSchema = {
  type: "object",
  required: ["functions"],
  additionalProperties: false,
  properties: {
    $schema: { const: "https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json" },
    allowErrorForDataTypeAny: flag,
    allowCustomDataForDataTypeAny: flag,
    functions: { type: "array", minItems: 1, items: { $ref: "#/definitions/function" } },
  },
  definitions: {
    function: {
      type: "object",
      required: ["id", "name", "description", "parameters", "result"],
      additionalProperties: false,
      properties: {
        // Three characters or more, a letter first. Underscores are left out of ids: the two pages disagree on them.
        id: { type: "string", pattern: "^[A-Z][A-Z0-9.]{2,}$" },
        name: { type: "string", pattern: "^[A-Z][A-Z0-9_.]{2,}$" },
        description: words,
        helpUrl: { type: "string", pattern: "^https://" },
        parameters: { type: "array", items: { $ref: "#/definitions/parameter" } },
        result: {
          type: "object",
          additionalProperties: false,
          properties: { type: kind, dimensionality },
        },
        options: { $ref: "#/definitions/options" },
      },
    },
    parameter: {
      type: "object",
      required: ["name", "description"],
      additionalProperties: false,
      properties: { name: { type: "string", pattern: "^[a-z][a-z0-9_]*$" }, description: words, type: kind, dimensionality, optional: flag, repeating: flag },
    },
    options: {
      type: "object",
      additionalProperties: false,
      properties: {
        cancelable: flag,
        stream: flag,
        requiresAddress: flag,
        requiresParameterAddresses: flag,
        requiresStreamAddress: flag,
        requiresStreamParameterAddresses: flag,
        capturesCallingObject: flag,
        excludeFromAutoComplete: flag,
        // A volatile function would recalculate a whole portfolio at every keystroke.
        volatile: { const: false },
      },
      not: { required: ["stream", "cancelable"], properties: { stream: { const: true }, cancelable: { const: true } } },
    },
  },
} as const;
